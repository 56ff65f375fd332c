using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>
/// Finds places of a body again after it was edited: where a block was split or joined to another, what points at its words goes with the words. It goes to
/// no words but those: what cannot be told is lost, and whoever pointed there is shown so.
/// </summary>
public sealed class Anchoring
{
    private readonly Dictionary<BlockId, string> before;
    private readonly Dictionary<BlockId, string> after;

    private Anchoring(Dictionary<BlockId, string> before, Dictionary<BlockId, string> after) => (this.before, this.after) = (before, after);

    /// <summary>From one body to the next.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="after">As it is now.</param>
    /// <param name="parts">Whether items of lists and cells of tables are places of their own; else only blocks are.</param>
    public static Anchoring Between(ImmutableArray<Block> before, ImmutableArray<Block> after, bool parts) => new(Texts(before, parts), Texts(after, parts));

    /// <summary>The place where an anchor is now; null where its words, or its block, are gone.</summary>
    /// <param name="anchor">The anchor in the body as it was.</param>
    /// <param name="lost">Whether it was lost already: then only exactly the words with exactly what stood around them are it again.</param>
    public Anchor? Follow(Anchor anchor, bool lost = false)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        var (quote, was, now) = (Fold(anchor.Quote), before.GetValueOrDefault(anchor.Block), after.GetValueOrDefault(anchor.Block));
        if (quote.Length == 0)
        {
            return now is not null ? anchor : !lost && was is { Length: > 0 } && Newcomer(was, anchor.Block) is { } heir ? Whole(heir, was) : null;
        }

        if (lost)
        {
            return now is not null && now.Contains(Fold(anchor.Prefix) + quote + Fold(anchor.Suffix), StringComparison.Ordinal) ? anchor : null;
        }

        if (now is not null)
        {
            var at = was is null ? Nearest(now, anchor, 0, now.Length) : Mapped(was, now, anchor);
            if (at >= 0)
            {
                return At(anchor.Block, now, at, anchor.Quote);
            }
        }

        return Newcomer(quote, anchor.Block) is { } other ? At(other, after[other], Nearest(after[other], anchor, 0, after[other].Length), anchor.Quote) : null;
    }

    /// <summary>
    /// Where a passage is now: of a whole block that was split, all of its parts. Where it cannot be found it stays as it is.
    /// </summary>
    public IEnumerable<Passage> Follow(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        if (Follow(new Anchor(passage.Block, passage.Quote ?? "")) is not { } found)
        {
            return [passage];
        }

        var here = new Passage(found.Block, found.Quote.Length > 0 ? found.Quote : null);
        return passage.Quote is null && found.Block == passage.Block && Rest(passage.Block) is { } rest ? [here, new Passage(rest)] : [here];
    }

    /// <summary>The new block that has the rest of what a block said.</summary>
    private BlockId? Rest(BlockId block)
    {
        if (before.GetValueOrDefault(block) is not { } was || after[block].Trim() is not { Length: > 0 } now || now.Length >= was.Trim().Length)
        {
            return null;
        }

        var rest = was.Trim().StartsWith(now, StringComparison.Ordinal) ? was.Trim()[now.Length..].Trim() : was.Trim().EndsWith(now, StringComparison.Ordinal) ? was.Trim()[..^now.Length].Trim() : "";
        return rest.Length == 0 ? null : after.Where(a => !before.ContainsKey(a.Key) && a.Value.Trim() == rest).Select(a => (BlockId?)a.Key).FirstOrDefault();
    }

    private Anchor Whole(BlockId heir, string words) =>
        after[heir] == words ? new Anchor(heir) : At(heir, after[heir], after[heir].IndexOf(words, StringComparison.Ordinal), words);

    private static Anchor At(BlockId block, string text, int at, string quote)
    {
        var (from, end) = (Math.Max(at - Anchor.Around, 0), at + quote.Length);
        return new Anchor(block, quote, text[from..at], text[end..Math.Min(end + Anchor.Around, text.Length)]);
    }

    /// <summary>The one other block to which words came; null where there is none, or more than one.</summary>
    private BlockId? Newcomer(string words, BlockId but)
    {
        var found = after.Where(a => a.Key != but && Count(a.Value, words) > Count(before.GetValueOrDefault(a.Key) ?? "", words)).Select(a => a.Key).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Where words of a block are after it was edited; -1 where they are gone.</summary>
    private static int Mapped(string was, string now, Anchor anchor)
    {
        var length = anchor.Quote.Length;
        var at = Nearest(was, anchor, 0, was.Length);
        if (at < 0)
        {
            return -1;
        }

        var shorter = Math.Min(was.Length, now.Length);
        var head = was.AsSpan().CommonPrefixLength(now);
        var tail = 0;
        while (tail < shorter - head && was[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return at + length <= head ? at
            : at >= was.Length - tail ? at + now.Length - was.Length
            : Nearest(now, anchor, Math.Min(head, at), now.Length - Math.Min(tail, was.Length - at - length));
    }

    /// <summary>The occurrence between two places that has most of what stood around the words; -1 where there is none.</summary>
    private static int Nearest(string text, Anchor anchor, int from, int to)
    {
        var (quote, prefix, suffix) = (Fold(anchor.Quote), Fold(anchor.Prefix), Fold(anchor.Suffix));
        var (best, most) = (-1, -1);
        for (var at = from; at <= to - quote.Length && (at = text.IndexOf(quote, at, to - at, StringComparison.Ordinal)) >= 0; at++)
        {
            var score = 0;
            while (score < prefix.Length && score < at && text[at - score - 1] == prefix[^(score + 1)])
            {
                score++;
            }

            score += text.AsSpan(at + quote.Length).CommonPrefixLength(suffix);
            (best, most) = score > most ? (at, score) : (best, most);
        }

        return best;
    }

    private static int Count(string text, string words)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at += words.Length)
        {
            count++;
        }

        return count;
    }

    private static Dictionary<BlockId, string> Texts(ImmutableArray<Block> body, bool parts)
    {
        var texts = new Dictionary<BlockId, string>();
        foreach (var block in Body.Walk(body))
        {
            // Words of an item or a cell are in one place, not in its list or table too.
            texts[block.Id] = Fold(!parts ? Body.PlainText(block) : block is ListBlock ? "" : block is TableBlock table ? table.Caption.Plain : Body.PlainText(block));
            foreach (var (id, text) in parts ? Body.Parts(block) : [])
            {
                texts[id] = Fold(text.Plain);
            }
        }

        return texts;
    }

    /// <summary>Whether words stand in a text; the shapes of signs make no difference.</summary>
    public static bool Has(string text, string words) => Fold(text).Contains(Fold(words), StringComparison.Ordinal);

    /// <summary>Sign for sign, so that places stay: the shapes of quotation marks, dashes, apostrophes and spaces make no difference.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = from[i] switch
            {
                '\u00A0' or '\u202F' or '\u2009' or '\n' or '\t' => ' ',
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' or '‚' or '‹' or '›' or 'ʼ' => '\'',
                '–' or '—' or '−' or '‑' => '-',
                var sign => sign,
            };
        }
    });
}
