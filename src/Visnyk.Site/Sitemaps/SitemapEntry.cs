namespace Visnyk.Site.Sitemaps;

/// <summary>An address in a sitemap.</summary>
/// <param name="Path">The address, without scheme and host.</param>
/// <param name="Changed">When what stands there last changed, Unix milliseconds; null where that is not known.</param>
/// <param name="Alternates">Every edition that has this very page, its own among them: language and address. Empty where it has no counterpart.</param>
/// <param name="Default">The one for readers of other languages; null where there are no alternates.</param>
internal sealed record SitemapEntry(string Path, long? Changed, IReadOnlyList<(string Language, string Path)> Alternates, string? Default);
