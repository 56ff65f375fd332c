namespace Visnyk.Site.Models;

/// <summary>Something with a name and, where it has one, an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its address; null where there is none.</param>
public sealed record Named(string Name, string? Url);
