using System.Globalization;
using System.Xml;
using Visnyk.Site.Models;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287), with Media RSS for pictures.</summary>
internal static class AtomWriter
{
    public static byte[] Write(Feed feed, string selfUrl, string viewPath) => FeedXml.Write(xml =>
    {
        xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/xsl\" href=\"{viewPath}\"");
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteAttributeString("xml", "lang", null, feed.Edition.Language);
        xml.Text("id", feed.Id);
        xml.Text("title", feed.Title);
        xml.Text("subtitle", feed.Description);
        xml.Text("updated", ThemeFilters.IsoOf(feed.Updated, feed.Edition));
        Link(xml, "self", "application/atom+xml", null, selfUrl);
        Link(xml, "alternate", "text/html", feed.Edition.Language, feed.PageUrl);
        xml.Text("generator", "Visnyk");

        // An entry without authors has the feed's (section 4.1.1).
        Person(xml, "author", new Named(feed.Edition.Edition.Name, feed.PageUrl));
        foreach (var item in feed.Items)
        {
            Write(xml, feed, item);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Feed feed, FeedItem item)
    {
        xml.WriteStartElement("entry");
        xml.Text("id", item.Id);
        xml.Text("title", item.Title);
        Link(xml, "alternate", "text/html", feed.Edition.Language, item.Url);
        foreach (var (language, url) in item.Editions)
        {
            Link(xml, "alternate", "text/html", language, url);
        }

        xml.Text("published", ThemeFilters.IsoOf(item.Published, feed.Edition));
        xml.Text("updated", ThemeFilters.IsoOf(item.Updated ?? item.Published, feed.Edition));
        foreach (var author in item.Authors)
        {
            Person(xml, "author", author);
        }

        foreach (var translator in item.Translators)
        {
            Person(xml, "contributor", translator);
        }

        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", category.Name);
            xml.WriteEndElement();
        }

        Html(xml, "summary", item.SummaryHtml);
        Html(xml, "content", item.Html);
        if (item.Picture is { } picture)
        {
            Link(xml, "enclosure", FeedPicture.MediaType, null, picture.Url, picture.Length);
            MediaRss.Content(xml, picture);
            MediaRss.Thumbnail(xml, picture);
        }

        xml.WriteEndElement();
    }

    private static void Html(XmlWriter xml, string name, string? html)
    {
        if (!string.IsNullOrEmpty(html))
        {
            xml.WriteStartElement(name);
            xml.Attribute("type", "html");
            xml.WriteString(FeedXml.Allowed(html));
            xml.WriteEndElement();
        }
    }

    private static void Person(XmlWriter xml, string name, Named person)
    {
        xml.WriteStartElement(name);
        xml.Text("name", person.Name);
        xml.Text("uri", person.Url);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string? language, string url, long? length = null)
    {
        xml.WriteStartElement("link");
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("hreflang", language);
        xml.Attribute("href", url);
        xml.Attribute("length", length?.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
