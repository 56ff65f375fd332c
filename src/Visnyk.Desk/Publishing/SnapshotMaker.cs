using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Publishing;

/// <summary>Makes the snapshot that a page shows of a revision.</summary>
internal static class SnapshotMaker
{
    public static PublishedSnapshot Make(ArticleContent content, ImmutableArray<Attribution> attributions, MediaId? leadMedia, HtmlWriterOptions options)
    {
        return new PublishedSnapshot
        {
            Dateline = content.Dateline,
            Words = Body.CountWords(content.Body) + Body.Walk(content.Body).OfType<SnippetBlock>().Sum(s => Body.CountWords(options.Snippet(s.Snippet))),
            Authors = [.. content.Authors.Select(a => a.Value)],
            Translators = [.. content.Translators.Select(a => a.Value)],
            LeadCaption = content.Lead is { } lead && leadMedia is not null ? HtmlWriter.Write(lead.Caption, options) : null,
            LeadCredit = string.IsNullOrEmpty(content.Lead?.Credit) ? null : content.Lead.Credit,
            KeyPoints = [.. content.KeyPoints.Select(p => new PublishedSnapshot.KeyPointLine(HtmlWriter.Write(p.Text, options), p.Passages is [var first, ..] ? Anchor(first) : ""))],
            Attributions =
            [
                .. Shown(content, attributions).Select(a => new PublishedSnapshot.AttributionLine(
                    [.. a.Chain.Select(l => new PublishedSnapshot.LinkLine(l.Source.Value, l.Url, l.Title, l.Date))],
                    [.. Passages(content, a).Select(Anchor)])),
            ],
            Frames = Body.PlayersIn(content.Body).Select(p => p.Origin).Distinct().ToArray() is { Length: > 0 } frames ? frames : null,
            Corrections = [.. content.Corrections.Select(c => Line(c, options))],
            SearchTitle = Said(content.Elsewhere.SearchTitle),
            SearchDescription = Said(content.Elsewhere.SearchDescription),
            SocialTitle = Said(content.Elsewhere.SocialTitle),
            SocialDescription = Said(content.Elsewhere.SocialDescription),
        };
    }

    private static string? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : SoundText.In(text);

    /// <summary>The numbers, from 1, of the attributions that support a block.</summary>
    public static IEnumerable<int> References(ArticleContent content, ImmutableArray<Attribution> attributions, BlockId block)
    {
        var number = 0;
        foreach (var attribution in Shown(content, attributions))
        {
            number++;
            if (Passages(content, attribution).Any(p => p.Block == block))
            {
                yield return number;
            }
        }
    }

    /// <summary>Attributions in the order in which the text first needs them; those that support no passage stand last.</summary>
    private static IEnumerable<Attribution> Shown(ArticleContent content, ImmutableArray<Attribution> attributions)
    {
        var order = Body.Places(content.Body).Select((place, index) => (place.Id, index)).DistinctBy(x => x.Id).ToDictionary(x => x.Id, x => x.index);
        return attributions.OrderBy(a => Passages(content, a).Select(p => order[p.Block]).DefaultIfEmpty(int.MaxValue).Min());
    }

    /// <summary>The blocks, items and cells to which something on the page leads.</summary>
    public static IReadOnlySet<BlockId> LedTo(ArticleContent content) =>
        content.KeyPoints.SelectMany(p => p.Passages).Concat(content.Supports.SelectMany(s => s.Passages)).Concat(content.Corrections.Select(c => c.Passage).OfType<Passage>())
            .Select(p => p.Block).ToHashSet();

    private static IEnumerable<Passage> Passages(ArticleContent content, Attribution attribution) =>
        content.Supports.Where(s => s.Attribution == attribution.Id).SelectMany(s => s.Passages);

    private static PublishedSnapshot.CorrectionLine Line(Correction correction, HtmlWriterOptions options) => new(
        HtmlWriter.Write(correction.Text, options),
        correction.At.ToUnixTimeMilliseconds(),
        (int)correction.Kind,
        correction.ChangesMeaning,
        correction.Passage is { } passage ? Anchor(passage) : null);

    private static string Anchor(Passage passage) => HtmlWriter.IdPrefix + passage.Block.Value;
}
