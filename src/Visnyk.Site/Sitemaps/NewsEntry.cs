namespace Visnyk.Site.Sitemaps;

/// <summary>An article in the news sitemap.</summary>
/// <param name="Path">The address, without scheme and host.</param>
/// <param name="Publication">The paper's name in the article's edition.</param>
/// <param name="Language">The language as ISO 639 names it.</param>
/// <param name="Published">When readers first had it (RFC 3339).</param>
/// <param name="Title">The headline.</param>
internal sealed record NewsEntry(string Path, string Publication, string Language, string Published, string Title);
