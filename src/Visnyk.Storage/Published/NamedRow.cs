namespace Visnyk.Storage.Published;

/// <summary>Something with a name in the page's edition: a topic, an author, a source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug; a source has none.</param>
/// <param name="Note">An author's role, a source's own address; null where there is none.</param>
public sealed record NamedRow(long Id, string Name, string? Slug, string? Note);
