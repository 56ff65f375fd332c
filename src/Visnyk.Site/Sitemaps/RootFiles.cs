namespace Visnyk.Site.Sitemaps;

/// <summary>The files that crawlers and others look for at the root of a site.</summary>
internal static class RootFiles
{
    public const string Index = "/sitemap.xml";
    public const string News = "/news-sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string Security = "/.well-known/security.txt";

    /// <summary>Whether a path, without its leading slash, is one of them.</summary>
    public static bool Contains(string path) => ("/" + path) is Index or News or Robots or Security;
}
