using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

/// <summary>An article's content as JSON, as it is kept; see <see cref="BodyJson"/> for the text in it. What is empty is left out.</summary>
public static class ContentJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes content.</summary>
    public static string Write(ArticleContent content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("headline", content.Headline);
            String(json, "deck", content.Deck);
            String(json, "dateline", content.Dateline);
            if (content.Elsewhere != Elsewhere.AsHere)
            {
                json.WriteStartObject("elsewhere");
                String(json, "searchTitle", content.Elsewhere.SearchTitle);
                String(json, "searchDescription", content.Elsewhere.SearchDescription);
                String(json, "socialTitle", content.Elsewhere.SocialTitle);
                String(json, "socialDescription", content.Elsewhere.SocialDescription);
                json.WriteEndObject();
            }

            Array(json, "keyPoints", content.KeyPoints, point =>
            {
                json.WriteString("id", point.Id.Value);
                Text(json, "text", point.Text);
                Passages(json, point.Passages);
            });
            json.WritePropertyName("body");
            BodyJson.Write(json, content.Body);
            Numbers(json, "authors", content.Authors.Select(a => a.Value));
            Numbers(json, "translators", content.Translators.Select(a => a.Value));
            if (content.Lead is { } lead)
            {
                json.WriteStartObject("lead");
                json.WriteString("alt", lead.Alt);
                Text(json, "caption", lead.Caption);
                String(json, "credit", lead.Credit);
                json.WriteEndObject();
            }

            if (content.LeadOut)
            {
                json.WriteBoolean("leadOut", true);
            }

            Array(json, "supports", content.Supports, support =>
            {
                json.WriteString("attribution", support.Attribution);
                Passages(json, support.Passages);
            });
            Array(json, "corrections", content.Corrections, correction => Write(json, correction));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads content that <see cref="Write(ArticleContent)"/> made.</summary>
    public static ArticleContent Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        return new ArticleContent
        {
            Headline = json.GetProperty("headline").GetString()!,
            Deck = StringOf(json, "deck"),
            Dateline = StringOf(json, "dateline"),
            Elsewhere = json.TryGetProperty("elsewhere", out var other)
                ? new Elsewhere(StringOf(other, "searchTitle"), StringOf(other, "searchDescription"), StringOf(other, "socialTitle"), StringOf(other, "socialDescription"))
                : Elsewhere.AsHere,
            KeyPoints = ArrayOf(json, "keyPoints", point => new KeyPoint(
                BlockId.Parse(point.GetProperty("id").GetString()!),
                BodyJson.ReadText(point.GetProperty("text")),
                PassagesOf(point))),
            Body = BodyJson.ReadBlocks(json.GetProperty("body")),
            Authors = ArrayOf(json, "authors", id => new AuthorId(id.GetInt64())),
            Translators = ArrayOf(json, "translators", id => new AuthorId(id.GetInt64())),
            Lead = json.TryGetProperty("lead", out var lead)
                ? new LeadPicture(lead.GetProperty("alt").GetString()!, BodyJson.ReadText(lead.GetProperty("caption")), StringOf(lead, "credit"))
                : null,
            LeadOut = json.TryGetProperty("leadOut", out var left) && left.GetBoolean(),
            Supports = ArrayOf(json, "supports", support => new Support(support.GetProperty("attribution").GetString()!, PassagesOf(support))),
            Corrections = ArrayOf(json, "corrections", ReadCorrection),
        };
    }

    private static void Write(Utf8JsonWriter json, Correction correction)
    {
        json.WriteNumber("id", correction.Id.Value);
        json.WriteNumber("kind", (int)correction.Kind);
        json.WriteNumber("at", correction.At.ToUnixTimeMilliseconds());
        Text(json, "text", correction.Text);
        json.WriteBoolean("changesMeaning", correction.ChangesMeaning);
        if (correction.Passage is { } passage)
        {
            Passages(json, [passage]);
        }
    }

    private static Correction ReadCorrection(JsonElement json) => new()
    {
        Id = new CorrectionId(json.GetProperty("id").GetInt64()),
        Kind = (CorrectionKind)json.GetProperty("kind").GetInt32(),
        At = DateTimeOffset.FromUnixTimeMilliseconds(json.GetProperty("at").GetInt64()),
        Text = BodyJson.ReadText(json.GetProperty("text")),
        ChangesMeaning = json.GetProperty("changesMeaning").GetBoolean(),
        Passage = json.TryGetProperty("passages", out _) ? PassagesOf(json)[0] : null,
    };

    private static void Passages(Utf8JsonWriter json, ImmutableArray<Passage> passages) =>
        Array(json, "passages", passages, passage =>
        {
            json.WriteString("block", passage.Block.Value);
            if (passage.Quote is { } quote)
            {
                json.WriteString("quote", quote);
            }
        });

    private static ImmutableArray<Passage> PassagesOf(JsonElement json) => ArrayOf(json, "passages", passage => new Passage(
        BlockId.Parse(passage.GetProperty("block").GetString()!),
        passage.TryGetProperty("quote", out var quote) ? quote.GetString() : null));

    private static void String(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static string StringOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static void Text(Utf8JsonWriter json, string name, InlineText text)
    {
        json.WritePropertyName(name);
        BodyJson.Write(json, text);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static ImmutableArray<T> ArrayOf<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(read)] : [];
}
