using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;

namespace Visnyk.Newsroom.Snippets;

/// <summary>A snippet as it was typed. What nobody touched is not saved, so an old form undoes nobody's work.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="NameWas">What it was called when the form was made; null where the form does not say it.</param>
/// <param name="Lines">Its texts by edition.</param>
public sealed record SnippetForm(string Name, string? NameWas, IReadOnlyDictionary<string, SnippetLine> Lines)
{
    /// <summary>The longest text of one edition that a form sends, in characters of HTML.</summary>
    public const int LongestHtml = 100_000;

    /// <summary>What could not be read, by edition.</summary>
    public ImmutableArray<Problem> Problems { get; private init; } = [];

    /// <summary>A snippet as it stands; one that is not there yet for null.</summary>
    public static SnippetForm Of(SnippetSheet? sheet, IEnumerable<Edition> editions) => new(
        sheet?.Snippet.Name ?? "",
        sheet?.Snippet.Name,
        editions.ToDictionary(e => e.Tag.Value, e => sheet?.Texts.GetValueOrDefault(e.Tag.Value) is { } text ? SnippetLine.Of(text.Body, e.Tag.Language, text.Version) : SnippetLine.Of([], e.Tag.Language, 0)));

    /// <summary>What a form says: with a script the text comes as the editor has it, without one as HTML.</summary>
    public static SnippetForm Read(IFormCollection form, IEnumerable<Edition> editions)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (lines, problems) = (new Dictionary<string, SnippetLine>(), ImmutableArray.CreateBuilder<Problem>());
        foreach (var edition in editions.Where(e => form.ContainsKey($"text-{e.Tag}")))
        {
            var (tag, language) = (edition.Tag.Value, edition.Tag.Language);
            var (typed, was) = (form[$"text-{tag}"].ToString(), form[$"was-{tag}"].ToString());
            _ = int.TryParse(form[$"version-{tag}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
            if (form[$"json-{tag}"].ToString() is { Length: > 0 } json)
            {
                var body = BodyOf(json);
                if (body is null)
                {
                    problems.Add(new Problem("snippet.shape", "This is no text.", tag));
                }

                lines.Add(tag, body is { } written ? new SnippetLine(written, SnippetLine.Write(written, language), was, version) : new SnippetLine([], typed, was, version));
                continue;
            }

            if (typed.Length > LongestHtml)
            {
                problems.Add(new Problem("snippet.long", $"A snippet has at most {SnippetText.Longest} characters.", tag));
            }

            lines.Add(tag, new SnippetLine(typed.Length > LongestHtml ? [] : SnippetLine.Read(typed, language), typed, was, version));
        }

        return new SnippetForm(OneLine.Of(form["name"]), form.TryGetValue("name-was", out var name) ? name.ToString() : null, lines) { Problems = problems.ToImmutable() };
    }

    /// <summary>What is to be saved.</summary>
    /// <param name="snippet">The snippet; null for a new one.</param>
    public SaveSnippet.Request Request(Snippet? snippet) => new(
        snippet?.Id, [.. Lines.Where(l => l.Value.IsChanged).Select(l => new SaveSnippet.Entry(EditionTag.Parse(l.Key), l.Value.Body, l.Value.Version))])
    {
        Name = snippet is null || (NameWas is not null && Name != NameWas) ? Name : null,
        NameWas = snippet is null ? null : NameWas,
    };

    /// <summary>The same on the versions that stand now, so that whoever has seen them may save what they decide.</summary>
    public SnippetForm On(SnippetSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return this with
        {
            NameWas = sheet.Snippet.Name,
            Lines = Lines.ToDictionary(l => l.Key, l => l.Value with { Version = sheet.Texts.GetValueOrDefault(l.Key)?.Version ?? 0 }),
        };
    }

    private static ImmutableArray<Block>? BodyOf(string json)
    {
        try
        {
            return BodyJson.ReadBlocks(json);
        }
        catch (Exception error) when (error is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}
