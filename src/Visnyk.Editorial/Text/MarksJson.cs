using System.Text.Json;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Text;

/// <summary>Marks as ProseMirror keeps them on a text node: <c>"marks": [{ "type": "strong" }, { "type": "link", "attrs": { "href": "…" } }]</c>.</summary>
internal static class MarksJson
{
    public static void Write(Utf8JsonWriter json, Marks marks)
    {
        if (marks == Marks.None)
        {
            return;
        }

        json.WriteStartArray("marks");
        Flag(json, "strong", marks.Strong);
        Flag(json, "em", marks.Emphasis);
        Flag(json, "code", marks.Code);
        Flag(json, "sub", marks.Subscript);
        Flag(json, "sup", marks.Superscript);
        Flag(json, "mark", marks.Highlight);
        Flag(json, "strike", marks.Struck);
        Flag(json, "cite", marks.Cite);
        Value(json, "link", "href", marks.Link);
        Value(json, "story", "id", marks.Story is { } story ? ShortKey.Write(story.Value) : null);
        Value(json, "abbr", "title", marks.Abbreviation);
        Value(json, "language", "lang", marks.Language);
        Value(json, "direction", "dir", marks.Direction);
        json.WriteEndArray();
    }

    public static Marks Read(JsonElement node)
    {
        var marks = Marks.None;
        if (!node.TryGetProperty("marks", out var array))
        {
            return marks;
        }

        foreach (var mark in array.EnumerateArray())
        {
            string Attribute(string name) => mark.GetProperty("attrs").GetProperty(name).GetString()!;
            marks = mark.GetProperty("type").GetString() switch
            {
                "strong" => marks with { Strong = true },
                "em" => marks with { Emphasis = true },
                "code" => marks with { Code = true },
                "sub" => marks with { Subscript = true },
                "sup" => marks with { Superscript = true },
                "mark" => marks with { Highlight = true },
                "strike" => marks with { Struck = true },
                "cite" => marks with { Cite = true },
                "link" => marks with { Link = SafeUrl.Link(Attribute("href")) },
                "story" => marks with { Story = ShortKey.TryRead(Attribute("id"), out var id) ? new StoryId(id) : null },
                "abbr" => marks with { Abbreviation = Attribute("title") },
                "language" => marks with { Language = Attribute("lang") },
                "direction" => marks with { Direction = Attribute("dir") },
                var other => throw new FormatException($"A text holds no mark of type '{other}'."),
            };
        }

        return marks;
    }

    private static void Flag(Utf8JsonWriter json, string type, bool on)
    {
        if (on)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteEndObject();
        }
    }

    private static void Value(Utf8JsonWriter json, string type, string attribute, string? value)
    {
        if (value is not null)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteStartObject("attrs");
            json.WriteString(attribute, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
