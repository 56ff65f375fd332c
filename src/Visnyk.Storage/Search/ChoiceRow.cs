using Visnyk.Storage.Published;

namespace Visnyk.Storage.Search;

/// <summary>A topic or an author that articles can be searched by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the edition.</param>
/// <param name="Slug">Its slug there.</param>
public sealed record ChoiceRow(long Id, string Name, string Slug)
{
    internal static ChoiceRow From(PageRows row) => new(row.Number(0), row.Text(1), row.Text(2));
}
