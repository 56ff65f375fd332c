namespace Visnyk.Site.Sitemaps;

/// <summary>What one of an edition's sitemaps lists.</summary>
public enum SitemapKind
{
    /// <summary>The home, sections, corrections and static pages.</summary>
    Pages,

    /// <summary>Articles.</summary>
    Articles,

    /// <summary>Topics.</summary>
    Topics,

    /// <summary>Authors.</summary>
    Authors,
}
