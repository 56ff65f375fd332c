using System.Collections.Frozen;

namespace Visnyk.Editorial.Agreement;

/// <summary>Words that are negative by their beginning or end: unsafe, неможливо, unbekannt, arbeitslos. Words that only look so are told in the tables as <see cref="WordSort.NotNo"/>.</summary>
internal static class NegatingPrefix
{
    private static readonly FrozenDictionary<string, string[]> Prefixes = new Dictionary<string, string[]>
    {
        ["en"] = ["un", "impos", "inval", "incor", "insec", "insuf", "inacc", "incom", "ineff", "ineli", "invis", "irreg", "irrel", "illeg", "imper", "impro", "disab", "disag", "disal", "disco", "disap", "non"],
        ["uk"] = ["не", "без", "поза"],
        ["de"] = ["un", "nicht", "miss"],
        ["fr"] = ["imposs", "inval", "incor", "incon", "insuf", "inacc", "incom", "inut", "inex", "indis", "inef", "illég", "irrég", "impré", "dés"],
        ["pl"] = ["nie", "bez"],
        ["es"] = ["imposi", "invál", "incor", "insuf", "inacc", "incom", "inút", "inex", "inefi", "ileg", "irreg", "descon", "desap"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Begins(Phrases phrases, int at)
    {
        var token = phrases.Tokens[at];
        if (token.Sort != TokenSort.Word || token.Length < 6 || !Prefixes.TryGetValue(phrases.Words.Language, out var prefixes))
        {
            return false;
        }

        var word = phrases.Normal.Folded.AsSpan(token.Start, token.Length);
        foreach (var prefix in prefixes)
        {
            if (word.StartsWith(prefix))
            {
                return true;
            }
        }

        return phrases.Words.Language switch
        {
            "de" => word.EndsWith("los") || word.EndsWith("lose") || word.EndsWith("losen") || word.EndsWith("loser") || word.EndsWith("frei"),
            "en" => word.EndsWith("less") && word is not ("unless" or "regardless" or "wireless"),
            _ => false,
        };
    }
}
