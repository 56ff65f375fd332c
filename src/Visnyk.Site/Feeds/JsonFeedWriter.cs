using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    // Not put into HTML, so letters of every script stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Feed feed, string selfUrl)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.PageUrl);
            json.WriteString("feed_url", selfUrl);
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Edition.Language);
            json.WriteStartArray("items");
            foreach (var item in feed.Items)
            {
                Write(json, feed, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Feed feed, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        json.WriteString("content_html", item.Html ?? item.SummaryHtml);
        json.WriteString("summary", item.Summary);
        json.WriteString("date_published", ThemeFilters.IsoOf(item.Published, feed.Edition));
        if (item.Updated is { } updated)
        {
            json.WriteString("date_modified", ThemeFilters.IsoOf(updated, feed.Edition));
        }

        if (item.Picture is { } picture)
        {
            json.WriteString("image", picture.Url);
        }

        if (item.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in item.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author.Name);
                json.WriteString("url", author.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories)
            {
                json.WriteStringValue(category.Name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
