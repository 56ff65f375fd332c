using Visnyk.Editorial.Ids;

namespace Visnyk.Site.Sitemaps;

/// <summary>
/// One of an edition's sitemaps: <c>sitemap-pages.xml</c>, <c>sitemap-articles-KEY.xml</c>, <c>sitemap-topics-KEY.xml</c>,
/// <c>sitemap-authors-KEY.xml</c>.
/// </summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Key">Of articles the page's number, of topics and authors the first id; 0 for pages.</param>
public sealed record SitemapFile(SitemapKind Kind, long Key)
{
    private const string Prefix = "sitemap-";
    private const string Suffix = ".xml";

    /// <summary>The file's name.</summary>
    public string Name => Kind == SitemapKind.Pages ? $"{Prefix}pages{Suffix}" : $"{Prefix}{NameOf(Kind)}-{ShortKey.Write(Key)}{Suffix}";

    /// <summary>Reads a file's name; false where it is none.</summary>
    public static bool TryParse(string name, out SitemapFile file)
    {
        file = new SitemapFile(SitemapKind.Pages, 0);
        if (name == file.Name)
        {
            return true;
        }

        foreach (var kind in (ReadOnlySpan<SitemapKind>)[SitemapKind.Articles, SitemapKind.Topics, SitemapKind.Authors])
        {
            var start = $"{Prefix}{NameOf(kind)}-";
            if (name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
                && name.Length > start.Length + Suffix.Length && ShortKey.TryRead(name.AsSpan()[start.Length..^Suffix.Length], out var key))
            {
                file = new SitemapFile(kind, key);
                return true;
            }
        }

        return false;
    }

    private static string NameOf(SitemapKind kind) => kind.ToString().ToLowerInvariant();
}
