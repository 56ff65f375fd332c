using System.Collections.Immutable;
using Visnyk.Editorial.Embeds;
using Visnyk.Editorial.Snippets;

namespace Visnyk.Editorial.Text;

/// <summary>A body: blocks in order. What can be asked of it as a whole.</summary>
public static class Body
{
    /// <summary>Every block, those within fact boxes, galleries and quotes included, in reading order.</summary>
    public static IEnumerable<Block> Walk(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            var inner = block switch
            {
                FactBox box => Walk(box.Blocks),
                Gallery gallery => gallery.Pictures,
                Quote quote => quote.Paragraphs,
                _ => Enumerable.Empty<Block>(),
            };
            foreach (var child in inner)
            {
                yield return child;
            }
        }
    }

    /// <summary>How things of other sites in the text can be shown inside the page, each once.</summary>
    public static IEnumerable<Player> PlayersIn(ImmutableArray<Block> blocks) =>
        Walk(blocks).OfType<Embed>().Select(e => Players.Of(e.Url)).OfType<Player>().Distinct();

    /// <summary>The snippets that stand in the text, each once.</summary>
    public static IEnumerable<SnippetId> SnippetsIn(ImmutableArray<Block> blocks) => Walk(blocks).OfType<SnippetBlock>().Select(s => s.Snippet).Distinct();

    /// <summary>Every line of text, in reading order.</summary>
    public static IEnumerable<InlineText> Lines(ImmutableArray<Block> blocks) => Walk(blocks).SelectMany(Own);

    /// <summary>The words of one block, its items or cells included.</summary>
    public static string PlainText(Block block) => string.Join('\n', Own(block).Where(t => !t.IsEmpty).Select(t => t.Plain));

    /// <summary>The items of a list and the cells of a table, which have ids and words of their own.</summary>
    public static IEnumerable<(BlockId Id, InlineText Text)> Parts(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(i => i.Nested is null ? [(i.Id, i.Text)] : Parts(i.Nested).Prepend((i.Id, i.Text))),
        TableBlock table => table.Rows.SelectMany(r => r).Select(c => (c.Id, c.Text)),
        _ => [],
    };

    /// <summary>
    /// Every place that something can point at, with its words, in reading order: blocks with all that is in them, each followed by its items or cells.
    /// </summary>
    public static IEnumerable<(BlockId Id, string Words)> Places(ImmutableArray<Block> blocks) =>
        Walk(blocks).SelectMany(b => Parts(b).Select(p => (p.Id, p.Text.Plain)).Prepend((b.Id, PlainText(b))));

    /// <summary>How many words a reader reads: runs of letters, digits and marks between white space.</summary>
    public static int CountWords(ImmutableArray<Block> blocks) =>
        Lines(blocks).Sum(line => line.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)));

    private static IEnumerable<InlineText> Own(Block block) => block switch
    {
        Paragraph p => [p.Text],
        Heading h => [h.Text],
        ListBlock list => Items(list),
        Quote q => [q.Credit],
        Picture p => [p.Caption],
        TableBlock t => [t.Caption, .. t.Rows.SelectMany(r => r).Select(c => c.Text)],
        Embed e => [e.Title],
        FactBox f => [f.Title],
        _ => [],
    };

    private static IEnumerable<InlineText> Items(ListBlock list) =>
        list.Items.SelectMany(i => i.Nested is null ? [i.Text] : Items(i.Nested).Prepend(i.Text));
}
