namespace Visnyk.Site.Models;

/// <summary>A link of a chain of sources.</summary>
/// <param name="Name">Who.</param>
/// <param name="Url">The document, else their own site; null for neither.</param>
/// <param name="Title">The document's title; null where unknown.</param>
/// <param name="Date">The day it was said; null where unknown.</param>
public sealed record ChainLinkModel(string Name, string? Url, string? Title, PageDate? Date);
