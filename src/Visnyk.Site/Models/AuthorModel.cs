namespace Visnyk.Site.Models;

/// <summary>An author's page, under the name <c>author</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What they do; may be empty.</param>
/// <param name="About">A sentence about them; may be empty.</param>
public sealed record AuthorModel(string Name, string Role, string About);
