using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Visnyk.Editorial.Html;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Feeds;

/// <summary>
/// What people see who open an RSS or Atom feed in a browser that applies XSL (XSLT 1.0): what a feed is, and its headlines, in the edition's words
/// and direction. A browser without XSL shows the feed itself.
/// </summary>
internal static class FeedView
{
    /// <summary>The file's name under an edition.</summary>
    public const string FileName = "feed.xsl";

    /// <summary>Its media type (XSLT 2.0 section 3, which browsers go by).</summary>
    public const string MediaType = "application/xslt+xml; charset=utf-8";

    /// <summary>The media type under which browsers show a feed with it.</summary>
    public const string FeedType = "application/xml; charset=utf-8";

    private const string Style = """
        :root { color-scheme: light dark; --paper: #fdfdfb; --ink: #16181b; --soft: #50545a; --line: #d8d8d2; --accent: #9c1328 }
        @media (prefers-color-scheme: dark) { :root { --paper: #131416; --ink: #e4e3df; --soft: #a9abae; --line: #34373b; --accent: #f2938c } }
        body { margin: 0 auto; max-inline-size: 42rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans Hebrew", sans-serif; overflow-wrap: break-word }
        h1, h2 { font-family: Georgia, "Noto Serif", "Noto Serif Hebrew", serif; line-height: 1.2; text-wrap: balance }
        h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); margin: .5rem 0 1rem }
        h2 { font-size: 1.1875rem; margin: 0 }
        .what { border-inline-start: 4px solid var(--accent); padding-inline-start: 1rem; color: var(--soft) }
        .what p { margin: .5rem 0 }
        code { color: var(--ink); overflow-wrap: anywhere; user-select: all }
        a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .2em }
        h2 a { text-decoration: none }
        a:hover { color: var(--accent); text-decoration: underline }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
        ol { list-style: none; margin: 2rem 0; padding: 0 }
        li { border-block-start: 1px solid var(--line); padding-block: .875rem }
        time { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums }
        """;

    private static readonly string StyleHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>Where an edition's stands.</summary>
    public static string PathIn(EditionEntry edition) => $"/{edition.Tag}/{FileName}";

    /// <summary>What a feed may load: this file and its style. Browsers count XSL among scripts.</summary>
    public static string Policy(string publicUrl, EditionEntry edition) => $"style-src '{StyleHash}'; script-src {publicUrl}{PathIn(edition)}";

    /// <summary>The file.</summary>
    public static byte[] Write(EditionEntry edition)
    {
        var name = edition.Edition.Name;
        string Say(string key) => HtmlText.Encode(edition.Locale.Text(key, null, ("name", name)));
        var page = $"""
            <html lang="{edition.Language}" dir="{edition.Dir}">
            <head>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="robots" content="noindex"/>
            <title><xsl:value-of select="$title"/></title>
            <style><xsl:text>{HtmlText.Encode(Style)}</xsl:text></style>
            </head>
            <body>
            <main>
            <h1><xsl:value-of select="$title"/></h1>
            <div class="what">
            <p>{Say("feed.what")}</p>
            <p>{Say("feed.address")} <code dir="ltr"><xsl:value-of select="$self"/></code></p>
            <p><a href="{"{$page}"}">{Say("feed.page")}</a></p>
            </div>
            <xsl:choose>
            <xsl:when test="$items"><ol><xsl:apply-templates select="$items"/></ol></xsl:when>
            <xsl:otherwise><p>{Say("list.empty")}</p></xsl:otherwise>
            </xsl:choose>
            </main>
            </body>
            </html>
            """;
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="{FeedXml.Atom}" exclude-result-prefixes="atom">
            <xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>
            <xsl:variable name="title" select="/rss/channel/title | /atom:feed/atom:title"/>
            <xsl:variable name="self" select="(/rss/channel/atom:link | /atom:feed/atom:link)[@rel='self']/@href"/>
            <xsl:variable name="page" select="/rss/channel/link | /atom:feed/atom:link[@rel='alternate']/@href"/>
            <xsl:variable name="items" select="/rss/channel/item | /atom:feed/atom:entry"/>
            <xsl:template match="/">
            {page}
            </xsl:template>
            <xsl:template match="item">
            <li><h2 dir="auto"><a href="{"{link}"}"><xsl:value-of select="title"/></a></h2>
            {Date(edition, "substring(pubDate, 6, 2)", "substring(pubDate, 9, 3)", "substring(pubDate, 13, 4)", rss: true)}</li>
            </xsl:template>
            <xsl:template match="atom:entry">
            <li><h2 dir="auto"><a href="{"{atom:link[@rel='alternate'][1]/@href}"}"><xsl:value-of select="atom:title"/></a></h2>
            {Date(edition, "substring(atom:published, 9, 2)", "substring(atom:published, 6, 2)", "substring(atom:published, 1, 4)", rss: false)}</li>
            </xsl:template>
            </xsl:stylesheet>
            """);
    }

    /// <summary>The day of an item as the edition's language writes days: a choice of twelve forms, one for each month.</summary>
    private static string Date(EditionEntry edition, string day, string month, string year, bool rss)
    {
        // The numbers of a day and year that stand in no month's name; the item's own take their place.
        const int Day = 11;
        const int Year = 2222;
        var forms = Enumerable.Range(1, 12).Select(m =>
        {
            var named = rss ? CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[m - 1] : m.ToString("00", CultureInfo.InvariantCulture);
            var form = HtmlText.Encode(edition.Locale.Date("long", new LocalDateTime(Year, m, Day, 0, 0)))
                .Replace($"{Day}", $"<xsl:value-of select=\"number({day})\"/>", StringComparison.Ordinal)
                .Replace($"{Year}", $"<xsl:value-of select=\"{year}\"/>", StringComparison.Ordinal);
            return $"<xsl:when test=\"{month} = '{named}'\">{form}</xsl:when>";
        });
        return $"<time><xsl:choose>{string.Concat(forms)}</xsl:choose></time>";
    }
}
