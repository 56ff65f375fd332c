using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Desk.Demo;

/// <summary>
/// An article of the demonstration as it is written: HTML with the blocks named. It can hold an earlier version of itself: blocks marked
/// <c>data-since</c> came with an update, and <c>data-was</c> says what stood in a place before it was corrected.
/// </summary>
internal sealed class ArticleFile(string html, HtmlReaderOptions? options = null)
{
    private readonly IElement article = new HtmlParser().ParseDocument("<!doctype html><body>" + html).QuerySelector("article")
        ?? throw new FormatException("The file holds no article element.");

    public string Headline => Line("h1");

    public string Deck => Line(".deck");

    public IElement? Correction => article.QuerySelector(".correction");

    public ImmutableArray<Block> Body => HtmlReader.ReadBlocks(article.QuerySelector(".body")!, options);

    /// <summary>The article as it is now.</summary>
    public ArticleContent Read() => new()
    {
        Headline = Headline,
        Deck = Deck,
        KeyPoints = [.. article.QuerySelectorAll(".key-points li").Select((li, index) => new KeyPoint(
            BlockId.Parse($"key-{index + 1}"),
            HtmlReader.ReadText(li),
            [new Passage(BlockId.Parse(li.GetAttribute("data-block")!))]))],
        Body = Body,
        Lead = article.QuerySelector("figure.lead") is { } figure
            ? new LeadPicture(figure.QuerySelector("img")!.GetAttribute("alt")!, HtmlReader.ReadText(figure.QuerySelector("figcaption")!))
            : null,
        Supports =
        [
            .. article.QuerySelectorAll(".body [data-source]")
                .SelectMany(e => e.GetAttribute("data-source")!.Split(' ').Select(source => (source, block: e.GetAttribute("data-block")!)))
                .GroupBy(x => x.source)
                .Select(g => new Support(g.Key, [.. g.Select(x => new Passage(BlockId.Parse(x.block)))])),
        ],
    };

    /// <summary>The article as it was first published; null where it is the same now.</summary>
    public ArticleContent? ReadFirst()
    {
        var earlier = new ArticleFile(html, options);
        var changed = earlier.article.QuerySelectorAll("[data-since], [data-was]").ToList();
        foreach (var element in changed)
        {
            if (element.GetAttribute("data-was") is { } was)
            {
                element.TextContent = was;
            }
            else
            {
                element.Remove();
            }
        }

        if (changed.Count == 0)
        {
            return null;
        }

        var content = earlier.Read();
        var blocks = Editorial.Text.Body.Places(content.Body).Select(p => p.Id).ToHashSet();
        return content with { KeyPoints = [.. content.KeyPoints.Where(p => p.Passages.All(x => blocks.Contains(x.Block)))] };
    }

    private string Line(string selector) => article.QuerySelector(selector) is { } element ? HtmlReader.ReadText(element).Plain : "";
}
