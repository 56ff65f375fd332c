using Visnyk.Editorial.Search;

namespace Visnyk.Editorial.Related;

/// <summary>
/// Which words an article is about, names above all. A name is what begins with a capital within a sentence, where the language tells names apart so; that needs
/// no list of names, and a wrong guess costs little, since what everybody writes about weighs little anyway.
/// </summary>
public static class Subjects
{
    private const int Most = 400;
    private const int MostWords = 4_000;
    private const int ShortestName = 3;
    private const int ShortestWord = 4; // shorter ones hold sentences together, in most languages
    private const double Headline = 2;
    private const double Name = 2;
    private const string Ends = ".!?…:;«“„\"‹(—–•\n";

    /// <summary>The words of an article, weightiest first, each once; at most 400.</summary>
    /// <param name="language">How its language is searched.</param>
    /// <param name="tag">BCP 47 tag of its language.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="rest">Its deck and body. Words beyond 4,000 are not looked at.</param>
    public static IReadOnlyList<Subject> Of(WordKeys language, string tag, string headline, IEnumerable<string> rest)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(rest);
        var seen = new Dictionary<string, Seen>();
        var namesByCapitals = tag.Split('-')[0] is not ("de" or "lb");
        var left = MostWords;
        foreach (var (text, isHeadline) in rest.Select(t => (t, false)).Prepend((headline, true)))
        {
            foreach (var token in Words.Of(text).Take(left))
            {
                left--;
                if (token.Word.Length < ShortestName || token.Word.All(char.IsDigit))
                {
                    continue;
                }

                var keys = language.OfText(token.Word);
                var word = seen.TryGetValue(keys[0], out var known) ? known : seen[keys[0]] = new Seen(token.Word.Length, keys);
                word.Times++;
                word.InHeadline |= isHeadline;

                // In a headline every word may begin with a capital, so names are told by the text.
                word.Names += namesByCapitals && !isHeadline && char.IsUpper(text[token.Start]) && !BeginsASentence(text, token.Start) ? 1 : 0;
            }
        }

        return [.. seen.Values.Where(w => w.Names > 0 || w.Length >= ShortestWord).Select(w => w.Subject).OrderByDescending(s => s.Weight).ThenBy(s => s.Keys[0], StringComparer.Ordinal).Take(Most)];
    }

    private static bool BeginsASentence(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || Ends.Contains(text[at - 1], StringComparison.Ordinal);
    }

    private sealed class Seen(int length, IReadOnlyList<string> keys)
    {
        public int Length => length;

        public int Times { get; set; }

        public int Names { get; set; }

        public bool InHeadline { get; set; }

        public Subject Subject => new(keys, (1 + Math.Log(Times)) * (Names > 0 ? Name : 1) * (InHeadline ? Headline : 1));
    }
}
