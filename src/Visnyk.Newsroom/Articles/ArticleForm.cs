using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Newsroom.Articles;

/// <summary>
/// An article as its form says it. With a script the body comes as the editor has it (<c>body-json</c>), without one as HTML (<c>body</c>), which keeps the
/// ids of its blocks.
/// </summary>
internal static class ArticleForm
{
    private const string StoryPrefix = "/newsroom/story/";

    /// <summary>What was written, or why nobody can have written it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="present">The article as it is: what the form does not show (corrections, marks in lines that it shows without) is taken from it.</param>
    /// <param name="language">The language that it is written in (BCP 47).</param>
    public static Outcome<ArticleContent> Read(IFormCollection form, ArticleContent present, string language) => Sound<ArticleContent>(() => SoundContent.Of(present with
    {
        Headline = Line(form, "headline"),
        Deck = Line(form, "deck"),
        Dateline = Line(form, "dateline"),
        Elsewhere = new Elsewhere(Line(form, "search-title"), Line(form, "search-description"), Line(form, "social-title"), Line(form, "social-description")),
        Body = form.TryGetValue("body-json", out var json) ? BodyJson.ReadBlocks(json.ToString()) : WithSnippet(form, HtmlReader.ReadBlocks(form["body"].ToString(), Reading(language))),
        Authors = Authors(form, "author"),
        Translators = Authors(form, "translator"),
        KeyPoints = Points(form, present),
        Supports = Supports(form),
        Lead = Lead(form, present),
        LeadOut = IsWithoutPicture(form) ? present.LeadOut : form["lead-media"].ToString().Length > 0 && form["lead-out"] == "on",
    }));

    /// <summary>The body that a script says it goes on from; null where it is that of the version.</summary>
    public static Outcome<ImmutableArray<Block>?> OriginOf(IFormCollection form) => Sound<ImmutableArray<Block>?>(
        () => form.TryGetValue("origin-json", out var json) ? BodyJson.ReadBlocks(json.ToString()) : (ImmutableArray<Block>?)null);

    /// <summary>The slug that was chosen; null where it is left to the headline. Problem where it is none.</summary>
    public static Outcome<Slug> SlugOf(IFormCollection form)
    {
        var text = form["slug"].ToString().Trim();
        return text.Length == 0 ? default(Slug) : Slug.TryParse(text, out var slug) ? slug : new Problem("slug.shape", $"'{text}' is no slug.");
    }

    /// <summary>The body as HTML for those who write without a script.</summary>
    /// <param name="body">The body.</param>
    /// <param name="language">Its language (BCP 47).</param>
    /// <param name="snippets">Snippets, by their names.</param>
    public static string Html(ImmutableArray<Block> body, string language, IReadOnlyList<NameChoice> snippets) => HtmlWriter.Write(body, new HtmlWriterOptions(language)
    {
        SegmentIds = true,
        StoryAddress = story => StoryPrefix + story,
        SnippetName = snippet => snippets.FirstOrDefault(s => s.Key == snippet.ToString())?.Name ?? "",
        Picture = picture => $"<img src=\"{PictureMarkup.Address(picture.Media.ToString(), 640, "jpg")}\" alt=\"{System.Net.WebUtility.HtmlEncode(picture.Alt)}\">",
    });

    /// <summary>How HTML is read that people here write: what is the paper's own is known in it.</summary>
    public static HtmlReaderOptions Reading(string language) => new(language)
    {
        Picture = picture => picture.Media,
        Story = address => address.StartsWith(StoryPrefix, StringComparison.Ordinal) && ShortKey.TryRead(address.AsSpan(StoryPrefix.Length), out var id) ? new StoryId(id) : null,
        Snippet = SnippetOf,
    };

    /// <summary>What no script of ours sends is a problem, and none of ours.</summary>
    private static Outcome<T> Sound<T>(Func<Outcome<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException or ArgumentException)
        {
            return new Problem("content.shape", "This is no article: " + error.Message);
        }
    }

    private static string Line(IFormCollection form, string name) => form[name].ToString().Trim();

    private static SnippetId? SnippetOf(string? key) => ShortKey.TryRead(key, out var id) ? new SnippetId(id) : null;

    /// <summary>Without a script a snippet is chosen below the text, and stands at its end.</summary>
    private static ImmutableArray<Block> WithSnippet(IFormCollection form, ImmutableArray<Block> body) =>
        SnippetOf(form["snippet-add"].ToString()) is { } snippet ? body.Add(new SnippetBlock(BlockId.New(), snippet)) : body;

    private static ImmutableArray<AuthorId> Authors(IFormCollection form, string name) =>
        [.. form[name].Select(a => ShortKey.TryRead(a, out var id) ? (AuthorId?)new AuthorId(id) : null).OfType<AuthorId>().Distinct()];

    private static ImmutableArray<KeyPoint> Points(IFormCollection form, ArticleContent present)
    {
        var (ids, texts, blocks, quotes) = (form["point-id"], form["point-text"], form["point-block"], form["point-quote"]);
        var points = ImmutableArray.CreateBuilder<KeyPoint>();
        for (var i = 0; i < ids.Count && i < texts.Count && i < blocks.Count && i < quotes.Count; i++)
        {
            var text = texts[i]!.Trim();
            if (text.Length == 0 || !BlockId.TryParse(ids[i], out var id))
            {
                continue;
            }

            var before = present.KeyPoints.FirstOrDefault(p => p.Id == id);
            points.Add(new KeyPoint(id, Same(before?.Text, text), Passages(blocks[i], quotes[i], before)));
        }

        return points.ToImmutable();
    }

    /// <summary>The form shows the first passage of a key point; where that is as it was, the others are too.</summary>
    private static ImmutableArray<Passage> Passages(string? block, string? quote, KeyPoint? before)
    {
        if (!BlockId.TryParse(block, out var id))
        {
            return [];
        }

        var passage = new Passage(id, string.IsNullOrWhiteSpace(quote) ? null : quote);
        return before?.Passages is [var first, ..] && (first == passage || (first.Block == id && passage.Quote is null)) ? before.Passages : [passage];
    }

    private static ImmutableArray<Support> Supports(IFormCollection form)
    {
        var (of, blocks, quotes) = (form["tie-of"], form["tie-block"], form["tie-quote"]);
        var ties = new List<(string Of, Passage Passage)>();
        for (var i = 0; i < of.Count && i < blocks.Count && i < quotes.Count; i++)
        {
            if (StoryFields.IsAttribution(of[i]) && BlockId.TryParse(blocks[i], out var block))
            {
                ties.Add((of[i]!, new Passage(block, string.IsNullOrWhiteSpace(quotes[i]) ? null : quotes[i])));
            }
        }

        return [.. ties.GroupBy(t => t.Of).Select(g => new Support(g.Key, [.. g.Select(t => t.Passage).Distinct()]))];
    }

    /// <summary>A form that never had a picture says nothing of one that somebody chose meanwhile.</summary>
    private static bool IsWithoutPicture(IFormCollection form) =>
        form["lead-media"].ToString().Length == 0 && form.ContainsKey("was-lead") && form["was-lead"].ToString().Length == 0;

    private static LeadPicture? Lead(IFormCollection form, ArticleContent present) =>
        IsWithoutPicture(form) ? present.Lead
            : form["lead-media"].ToString().Length == 0 || form["lead-out"] == "on" ? null
            : new LeadPicture(Line(form, "lead-alt"), Same(present.Lead?.Caption, Line(form, "lead-caption")), Line(form, "lead-credit"));

    /// <summary>A line that the form shows without its marks keeps them where its words are as they were.</summary>
    private static InlineText Same(InlineText? before, string text) => before is not null && before.Plain.Trim() == text ? before : InlineText.Of(text);
}
