using System.Globalization;
using System.Xml;

namespace Visnyk.Site.Feeds;

/// <summary>Writes pictures as Media RSS 1.5.1, which stands in RSS and in Atom.</summary>
internal static class MediaRss
{
    public static void Content(XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement("content", FeedXml.Media);
        xml.Attribute("url", picture.Url);
        xml.Attribute("type", FeedPicture.MediaType);
        xml.Attribute("medium", "image");
        Size(xml, picture.Width, picture.Height);
        xml.Attribute("fileSize", picture.Length?.ToString(CultureInfo.InvariantCulture));
        if (picture.Alt.Length > 0)
        {
            xml.WriteStartElement("description", FeedXml.Media);
            xml.Attribute("type", "plain");
            xml.WriteString(FeedXml.Allowed(picture.Alt));
            xml.WriteEndElement();
        }

        xml.Text("media", "credit", FeedXml.Media, picture.Credit);
        if (picture.LicenceUrl is not null && picture.Licence.Length > 0)
        {
            xml.WriteStartElement("license", FeedXml.Media);
            xml.Attribute("type", "text/html");
            xml.Attribute("href", picture.LicenceUrl);
            xml.WriteString(FeedXml.Allowed(picture.Licence));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void Thumbnail(XmlWriter xml, FeedPicture picture)
    {
        xml.WriteStartElement("thumbnail", FeedXml.Media);
        xml.Attribute("url", picture.ThumbnailUrl);
        Size(xml, picture.ThumbnailWidth, picture.ThumbnailHeight);
        xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, int width, int height)
    {
        xml.Attribute("width", width.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("height", height.ToString(CultureInfo.InvariantCulture));
    }
}
