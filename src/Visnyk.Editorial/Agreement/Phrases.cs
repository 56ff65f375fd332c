namespace Visnyk.Editorial.Agreement;

/// <summary>The words of a text, looked up together with those after them: square kilometres, יום שני, かもしれない.</summary>
internal sealed class Phrases(NormalText normal, List<Token> tokens, Vocabulary words)
{
    private const int LongestHan = 10;

    public NormalText Normal { get; } = normal;

    public List<Token> Tokens { get; } = tokens;

    public Vocabulary Words { get; } = words;

    /// <summary>The meanings of the longest phrase that begins at a token.</summary>
    public ReadOnlySpan<Sense> At(int at, out int next)
    {
        next = at + 1;
        if (at >= Tokens.Count || Tokens[at].Sort is TokenSort.Figure or TokenSort.Link)
        {
            return [];
        }

        if (Tokens[at].Sort == TokenSort.Han)
        {
            return HanAt(at, out next);
        }

        var first = Normal.Folded.AsSpan(Tokens[at].Start, Tokens[at].Length);
        var longest = Words.LongestPhrase(first);
        if (longest > 1)
        {
            for (var last = Math.Min(Tokens.Count - 1, at + longest); last > at; last--)
            {
                var length = Tokens[last].End - Tokens[at].Start;
                if (Words.Find(Normal.Folded.AsSpan(Tokens[at].Start, length)) is { Length: > 0 } phrase)
                {
                    next = last + 1;
                    return phrase;
                }
            }
        }

        var senses = Words.Find(first);
        return senses.Length == 0 && Words.Language == "he" ? WithoutPrefix(at, ref next) : senses;
    }

    /// <summary>Hebrew writes and, in, to, from, the, that and as into the word.</summary>
    private ReadOnlySpan<Sense> WithoutPrefix(int at, scoped ref int next)
    {
        const string prefixes = "ובלמהשכ";
        var word = Normal.Folded.AsSpan(Tokens[at].Start, Tokens[at].Length);
        for (var n = 1; n <= 2 && word.Length > (word[0] == 'ו' ? 2 : 3) && prefixes.Contains(word[0], StringComparison.Ordinal); n++)
        {
            word = word[1..];
            var longest = Words.LongestPhrase(word);
            for (var last = Math.Min(Tokens.Count - 1, at + longest); longest > 1 && last > at; last--)
            {
                var start = Tokens[at].Start + n;
                if (Words.Find(Normal.Folded.AsSpan(start, Tokens[last].End - start)) is { Length: > 0 } phrase)
                {
                    next = last + 1;
                    return phrase;
                }
            }

            if (Words.Find(word) is { Length: > 0 } senses)
            {
                return senses;
            }
        }

        return [];
    }

    private ReadOnlySpan<Sense> HanAt(int at, out int next)
    {
        next = at + 1;
        var far = at;
        while (far < Tokens.Count && far - at < LongestHan && Tokens[far].Sort == TokenSort.Han && (far == at || Tokens[far].Start == Tokens[far - 1].End))
        {
            far++;
        }

        for (; far > at; far--)
        {
            if (Words.Find(Normal.Folded.AsSpan(Tokens[at].Start, far - at)) is { Length: > 0 } senses)
            {
                next = far;
                return senses;
            }
        }

        return [];
    }
}
