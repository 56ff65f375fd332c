namespace Visnyk.Editorial.Addresses;

/// <summary>Words that addresses use themselves; no section or static page may be called so.</summary>
public static class ReservedWords
{
    private static readonly HashSet<string> Words =
    [
        "topics", "authors", "archive", "corrections", "saved", "offline", "search", "rss", "atom", "feed", "manifest", "reactions", "preview", "media",
        "api", "newsroom", "health", "metrics", "sitemap", "news-sitemap", "robots", "sw",
    ];

    /// <summary>Whether a slug is such a word.</summary>
    public static bool Contains(Slug slug) => Words.Contains(slug.Value);
}
