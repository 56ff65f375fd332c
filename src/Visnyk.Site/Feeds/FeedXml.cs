using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Feeds;

/// <summary>XML as feeds and sitemaps need it.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly OffsetDateTimePattern Rfc822 = OffsetDateTimePattern.CreateWithInvariantCulture("ddd, dd MMM uuuu HH:mm:ss o<+HHmm>");

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = false };

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream(64 * 1024);
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return stream.ToArray();
    }

    /// <summary>An element with text, where there is any.</summary>
    public static void Text(this XmlWriter xml, string name, string? text) => xml.Text(null, name, null, text);

    /// <summary>An element of a namespace with text, where there is any.</summary>
    public static void Text(this XmlWriter xml, string? prefix, string name, string? space, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteStartElement(prefix, name, space);
            xml.WriteString(Allowed(text));
            xml.WriteEndElement();
        }
    }

    /// <summary>An attribute, where there is a value.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteAttributeString(name, Allowed(value));
        }
    }

    /// <summary>The text without what XML 1.0 has no place for (section 2.2): most control characters, noncharacters, halves of surrogate pairs.</summary>
    public static string Allowed(string text)
    {
        var at = 0;
        while (at < text.Length && IsAllowed(text, at, out var length))
        {
            at += length;
        }

        if (at == text.Length)
        {
            return text;
        }

        var allowed = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length;)
        {
            if (IsAllowed(text, at, out var length))
            {
                allowed.Append(text, at, length);
            }

            at += length;
        }

        return allowed.ToString();
    }

    /// <summary>An instant as RSS writes it (RFC 822 with four digits of the year), with the edition's offset.</summary>
    public static string Rfc822Of(long milliseconds, EditionEntry edition) =>
        Rfc822.Format(Instant.FromUnixTimeMilliseconds(milliseconds).InZone(edition.Zone).ToOffsetDateTime());

    private static bool IsAllowed(string text, int at, out int length)
    {
        length = 1;
        if (XmlConvert.IsXmlChar(text[at]))
        {
            return true;
        }

        var pair = at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]);
        length = pair ? 2 : 1;
        return pair;
    }
}
