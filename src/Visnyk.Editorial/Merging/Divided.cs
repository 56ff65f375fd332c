using Visnyk.Editorial.Comparing;

namespace Visnyk.Editorial.Merging;

/// <summary>A block's text as words with their places, to see which of them stand in which block after it was divided.</summary>
internal sealed class Divided
{
    private readonly List<string> words = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public Divided(string text)
    {
        Text = text;
        var at = 0;
        foreach (var piece in Pieces.Of(text))
        {
            if (Pieces.IsWord(piece))
            {
                words.Add(piece);
                starts.Add(at);
                ends.Add(at + piece.Length);
            }

            at += piece.Length;
        }
    }

    public string Text { get; }

    public IReadOnlyList<string> Words => words;

    /// <summary>Where a word begins, in UTF-16 units.</summary>
    public int StartOf(int word) => starts[word];

    /// <summary>Where this text is to be cut so that what comes from <paramref name="origin"/> before one of its words comes before the cut.</summary>
    public int CutFor(Divided origin, int word)
    {
        var match = Alignment.Of(origin.words, words);
        if (match[word] >= 0)
        {
            return starts[match[word]];
        }

        for (var before = word - 1; before >= 0; before--)
        {
            if (match[before] >= 0)
            {
                return AfterSigns(ends[match[before]]);
            }
        }

        var after = Array.FindIndex(match, word, m => m >= 0);
        return after >= 0 ? starts[match[after]] : Text.Length;
    }

    /// <summary>Full stops and the space after a word stay with it.</summary>
    private int AfterSigns(int at)
    {
        while (at < Text.Length && !char.IsWhiteSpace(Text[at]) && !char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
        {
            at++;
        }

        return at;
    }
}
