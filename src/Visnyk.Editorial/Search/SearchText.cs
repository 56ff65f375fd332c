namespace Visnyk.Editorial.Search;

/// <summary>An article as the index holds it: already analysed, so that every database finds the same.</summary>
public sealed record SearchText
{
    private const int MostWords = 20_000;

    /// <summary>The keys of the headline's words.</summary>
    public required IReadOnlyList<string> Head { get; init; }

    /// <summary>The keys of all words but those that are words of the text themselves.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Every word as it stands, bare, in order: for phrases and beginnings of words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Keys and how often each occurs in the text.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Analyses an article.</summary>
    /// <param name="language">How its language is searched.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="rest">Deck, key points, body and captions. Words beyond 20,000 are not found.</param>
    public static SearchText Of(WordKeys language, string headline, IEnumerable<string> rest)
    {
        ArgumentNullException.ThrowIfNull(language);
        var words = new List<string>(512);
        var counts = new Dictionary<string, int>();
        var head = new List<string>();
        foreach (var (part, isHead) in rest.Select(p => (p, false)).Prepend((headline, true)))
        {
            foreach (var token in Search.Words.Of(part))
            {
                if (words.Count == MostWords)
                {
                    break;
                }

                words.Add(Folding.Bare(token.Word));
                foreach (var key in language.OfText(token.Word))
                {
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                    if (isHead)
                    {
                        head.Add(key);
                    }
                }
            }
        }

        var asWritten = words.ToHashSet();
        return new SearchText { Head = head, Keys = [.. counts.Keys.Where(k => !asWritten.Contains(k))], Words = words, Counts = counts };
    }
}
