namespace Visnyk.Site.Models;

/// <summary>Somebody in a byline.</summary>
/// <param name="Name">The name.</param>
/// <param name="Url">The page of their stories.</param>
/// <param name="Role">What they do; may be empty.</param>
public sealed record Person(string Name, string Url, string Role);
