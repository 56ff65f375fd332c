using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Proposals as JSON, as they are kept beside a working copy and given to the editor.</summary>
public static class ProposalsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes proposals.</summary>
    public static string Write(ImmutableArray<Proposal> proposals)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var proposal in proposals)
            {
                json.WriteStartObject();
                json.WriteString("id", proposal.Id);
                json.WriteNumber("kind", (int)proposal.Kind);
                json.WriteString("segment", proposal.Segment);
                json.WriteString("field", proposal.Field);
                Text(json, "origin", proposal.Origin);
                Text(json, "kept", proposal.Kept);
                Text(json, "offered", proposal.Offered);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> made; nothing of an empty text.</summary>
    public static ImmutableArray<Proposal> Read(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(p => new Proposal(
            p.GetProperty("id").GetString()!,
            (ProposalKind)p.GetProperty("kind").GetInt32(),
            p.GetProperty("segment").GetString()!,
            p.GetProperty("field").GetString()!,
            BodyJson.ReadText(p.GetProperty("origin")),
            BodyJson.ReadText(p.GetProperty("kept")),
            BodyJson.ReadText(p.GetProperty("offered"))))];
    }

    private static void Text(Utf8JsonWriter json, string name, InlineText text)
    {
        json.WritePropertyName(name);
        BodyJson.Write(json, text);
    }
}
