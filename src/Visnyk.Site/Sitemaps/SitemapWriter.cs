using System.Globalization;
using System.Xml;
using Visnyk.Site.Feeds;

namespace Visnyk.Site.Sitemaps;

/// <summary>Writes sitemaps (protocol 0.9), with <c>xhtml:link</c> for the same page in other languages.</summary>
/// <param name="publicUrl">What absolute addresses are made from.</param>
internal sealed class SitemapWriter(string publicUrl)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>A sitemap.</summary>
    public byte[] Sitemap(IEnumerable<SitemapEntry> entries) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url");
            xml.Text("loc", publicUrl + entry.Path);
            xml.Text("lastmod", TimeOf(entry.Changed));
            foreach (var (language, path) in entry.Alternates)
            {
                Alternate(xml, language, path);
            }

            if (entry.Default is not null)
            {
                Alternate(xml, "x-default", entry.Default);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The index of sitemaps.</summary>
    public byte[] Index(IEnumerable<(string Path, long? Changed)> sitemaps) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Space);
        foreach (var (path, changed) in sitemaps)
        {
            xml.WriteStartElement("sitemap");
            xml.Text("loc", publicUrl + path);
            xml.Text("lastmod", TimeOf(changed));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The news sitemap.</summary>
    public byte[] News(IEnumerable<NewsEntry> entries) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "news", null, NewsSpace);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url");
            xml.Text("loc", publicUrl + entry.Path);
            xml.WriteStartElement("news", NewsSpace);
            xml.WriteStartElement("publication", NewsSpace);
            xml.Text("news", "name", NewsSpace, entry.Publication);
            xml.Text("news", "language", NewsSpace, entry.Language);
            xml.WriteEndElement();
            xml.Text("news", "publication_date", NewsSpace, entry.Published);
            xml.Text("news", "title", NewsSpace, entry.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private void Alternate(XmlWriter xml, string language, string path)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.Attribute("rel", "alternate");
        xml.Attribute("hreflang", language);
        xml.Attribute("href", publicUrl + path);
        xml.WriteEndElement();
    }

    private static string? TimeOf(long? milliseconds) => milliseconds is { } known
        ? DateTimeOffset.FromUnixTimeMilliseconds(known).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;
}
