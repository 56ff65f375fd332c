using System.Globalization;
using System.Xml;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Feeds;

/// <summary>Writes a feed as RSS 2.0, with Dublin Core for names, the content module for the text, Media RSS for pictures and Atom for links and dates.</summary>
internal static class RssWriter
{
    public static byte[] Write(Feed feed, string selfUrl, string viewPath) => FeedXml.Write(xml =>
    {
        xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/xsl\" href=\"{viewPath}\"");
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, FeedXml.Content);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteStartElement("channel");
        xml.Text("title", feed.Title);
        xml.Text("link", feed.PageUrl);
        xml.Text("description", feed.Description);
        xml.Text("language", feed.Edition.Language);
        xml.Text("lastBuildDate", FeedXml.Rfc822Of(feed.Updated, feed.Edition));
        xml.Text("generator", "Visnyk");
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.Attribute("rel", "self");
        xml.Attribute("type", "application/rss+xml");
        xml.Attribute("href", selfUrl);
        xml.WriteEndElement();
        foreach (var item in feed.Items)
        {
            Write(xml, feed, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Feed feed, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Text("title", item.Title);
        xml.Text("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Text("pubDate", FeedXml.Rfc822Of(item.Published, feed.Edition));
        xml.Text("atom", "updated", FeedXml.Atom, ThemeFilters.IsoOf(item.Updated ?? item.Published, feed.Edition));
        foreach (var author in item.Authors)
        {
            xml.Text("dc", "creator", FeedXml.DublinCore, author.Name);
        }

        foreach (var translator in item.Translators)
        {
            xml.Text("dc", "contributor", FeedXml.DublinCore, translator.Name);
        }

        foreach (var category in item.Categories)
        {
            xml.Text("category", category.Name);
        }

        xml.Text("description", item.SummaryHtml);
        xml.Text("content", "encoded", FeedXml.Content, item.Html);
        foreach (var (language, url) in item.Editions)
        {
            xml.WriteStartElement("link", FeedXml.Atom);
            xml.Attribute("rel", "alternate");
            xml.Attribute("type", "text/html");
            xml.Attribute("hreflang", language);
            xml.Attribute("href", url);
            xml.WriteEndElement();
        }

        if (item.Picture is { } picture)
        {
            Write(xml, picture);
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, FeedPicture picture)
    {
        var length = picture.Length?.ToString(CultureInfo.InvariantCulture);
        if (length is not null)
        {
            // RSS wants the length of an enclosure; where it is not known yet, Media RSS below says the rest.
            xml.WriteStartElement("enclosure");
            xml.Attribute("url", picture.Url);
            xml.Attribute("length", length);
            xml.Attribute("type", FeedPicture.MediaType);
            xml.WriteEndElement();
        }

        MediaRss.Content(xml, picture);
        MediaRss.Thumbnail(xml, picture);
    }
}
