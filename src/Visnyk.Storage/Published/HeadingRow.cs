namespace Visnyk.Storage.Published;

/// <summary>A topic or author in one edition.</summary>
/// <param name="Edition">The edition's tag.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Slug">Its slug there.</param>
/// <param name="Role">What an author does; empty for a topic.</param>
/// <param name="About">A sentence about an author; empty for a topic.</param>
public sealed record HeadingRow(string Edition, string Name, string Slug, string Role, string About)
{
    internal static HeadingRow From(PageRows row) => new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4));
}
