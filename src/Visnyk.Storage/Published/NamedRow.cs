namespace Visnyk.Storage.Published;

/// <summary>Something with a name in the page's edition: a topic, an author, a source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug; empty for a source, which has none.</param>
/// <param name="Note">An author's role, a source's own address; empty or null where there is none.</param>
public sealed record NamedRow(long Id, string Name, string Slug, string? Note)
{
    internal static NamedRow From(PageRows row, int at = 0) => new(row.Number(at), row.Text(at + 1), row.Text(at + 2), row.TextOrNull(at + 3));
}
