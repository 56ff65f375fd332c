using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

/// <summary>
/// What somebody's browser sends as an article, made sound: no more of anything than an article has, only addresses that may stand in a text, no characters
/// that nobody means. The editor sends nothing else; whoever sends by hand is told what is wrong.
/// </summary>
public static partial class SoundContent
{
    /// <summary>The most blocks in a body, items and cells among them.</summary>
    public const int MostBlocks = 10_000;

    /// <summary>The most characters of a line such as headline, deck, credit or alternative text.</summary>
    public const int LongestLine = 1000;

    /// <summary>The most characters of one paragraph.</summary>
    public const int LongestText = 100_000;

    /// <summary>The most key points.</summary>
    public const int MostKeyPoints = 20;

    private const int DeepestList = 10;
    private const int WidestSpan = 100;

    /// <summary>The content as it may be kept, or what is wrong with it.</summary>
    public static Outcome<ArticleContent> Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (new[] { content.Headline, content.Deck, content.Dateline, content.Lead?.Alt, content.Lead?.Credit, content.Elsewhere.SearchTitle, content.Elsewhere.SearchDescription, content.Elsewhere.SocialTitle, content.Elsewhere.SocialDescription }.Any(line => line?.Length > LongestLine))
        {
            return new Problem("content.long-line", $"Headline, deck, dateline, titles, credit and alternative text have at most {LongestLine} characters each.");
        }

        if (content.KeyPoints.Length > MostKeyPoints || content.Authors.Length + content.Translators.Length > MostKeyPoints)
        {
            return new Problem("content.much", $"An article has at most {MostKeyPoints} key points, and as many names in its byline.");
        }

        var (blocks, ids) = (0, new HashSet<BlockId>());
        if (WhatIsWrong(content.Body, ref blocks, ids, inBox: false) is { } wrong)
        {
            return wrong;
        }

        return content with
        {
            Headline = Line(content.Headline),
            Deck = Line(content.Deck),
            Dateline = Line(content.Dateline),
            Elsewhere = new Elsewhere(
                Line(content.Elsewhere.SearchTitle), Line(content.Elsewhere.SearchDescription), Line(content.Elsewhere.SocialTitle), Line(content.Elsewhere.SocialDescription)),
            Body = [.. content.Body.Select(Clean)],
            KeyPoints = [.. content.KeyPoints.Select(p => p with { Text = Clean(p.Text) })],
            Lead = content.Lead is { } lead ? lead with { Alt = Line(lead.Alt), Caption = Clean(lead.Caption), Credit = Line(lead.Credit) } : null,
        };
    }

    private static Problem? WhatIsWrong(ImmutableArray<Block> body, ref int count, HashSet<BlockId> ids, bool inBox)
    {
        foreach (var block in body)
        {
            count += 1 + (block is TableBlock t ? t.Rows.Sum(r => r.Length) : block is ListBlock l ? Items(l) : 0);
            if (count > MostBlocks || !ids.Add(block.Id) || Shape(block, inBox) is false)
            {
                return count > MostBlocks
                    ? new Problem("content.much", $"A body has at most {MostBlocks} blocks.")
                    : new Problem("content.shape", $"Block {block.Id} has a shape that no block of its kind has, or its id stands twice.");
            }

            if (Body.Lines([block]).Any(line => line.Plain.Length > LongestText))
            {
                return new Problem("content.long-text", $"A paragraph has at most {LongestText} characters.");
            }

            if (Body.Lines([block]).SelectMany(l => l.Spans).Any(s => !IsSound(s.Marks)))
            {
                return new Problem("content.mark", $"In block {block.Id} a language, a direction or an abbreviation is none.");
            }

            if (block is FactBox box && WhatIsWrong(box.Blocks, ref count, ids, inBox: true) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static bool Shape(Block block, bool inBox) => block switch
    {
        Heading h => h.Level is 2 or 3,
        ListBlock list => IsSound(list, 1),
        Quote q => !q.Paragraphs.IsEmpty,
        Picture p => p.Alt.Length <= LongestLine && p.Credit.Length <= LongestLine,
        Gallery g => !g.Pictures.IsEmpty && g.Pictures.All(p => p.Alt.Length <= LongestLine && p.Credit.Length <= LongestLine),
        TableBlock t => !t.Rows.IsEmpty && t.Rows.SelectMany(r => r).All(c => c.Columns is >= 1 and <= WidestSpan && c.Rows is >= 1 and <= WidestSpan),
        Embed e => SafeUrl.Web(e.Url)?.StartsWith("https:", StringComparison.Ordinal) == true,
        FactBox => !inBox,
        _ => true,
    };

    private static bool IsSound(ListBlock list, int depth) =>
        depth <= DeepestList && !list.Items.IsEmpty && list.Items.All(i => i.Nested is null || IsSound(i.Nested, depth + 1));

    private static int Items(ListBlock list) => list.Items.Sum(i => 1 + (i.Nested is null ? 0 : Items(i.Nested)));

    private static bool IsSound(Marks marks) =>
        (marks.Language is null || Tag().IsMatch(marks.Language)) && marks.Direction is null or "ltr" or "rtl" && (marks.Abbreviation?.Length ?? 0) <= LongestLine;

    private static string Line(string text) => CleanText.Of(text).Replace('\n', ' ').Replace('\r', ' ');

    private static InlineText Clean(InlineText text) => InlineText.Of(text.Spans.Select(s => s with { Text = CleanText.Of(s.Text) }));

    private static Block Clean(Block block) => block switch
    {
        Paragraph p => p with { Text = Clean(p.Text) },
        Heading h => h with { Text = Clean(h.Text) },
        ListBlock list => Clean(list),
        Quote q => q with { Paragraphs = [.. q.Paragraphs.Select(p => p with { Text = Clean(p.Text) })], Credit = Clean(q.Credit) },
        Picture p => Clean(p),
        Gallery g => g with { Pictures = [.. g.Pictures.Select(Clean)] },
        TableBlock t => t with { Caption = Clean(t.Caption), Rows = [.. t.Rows.Select(r => r.Select(c => c with { Text = Clean(c.Text) }).ToImmutableArray())] },
        Embed e => e with { Url = SafeUrl.Web(e.Url)!, Title = Clean(e.Title) },
        FactBox f => f with { Title = Clean(f.Title), Blocks = [.. f.Blocks.Select(Clean)] },
        _ => block,
    };

    private static Picture Clean(Picture picture) => picture with { Alt = Line(picture.Alt), Credit = Line(picture.Credit), Caption = Clean(picture.Caption) };

    private static ListBlock Clean(ListBlock list) =>
        list with { Items = [.. list.Items.Select(i => i with { Text = Clean(i.Text), Nested = i.Nested is null ? null : Clean(i.Nested) })] };

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
