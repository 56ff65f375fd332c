namespace Visnyk.Editorial.Languages;

/// <summary>Which plural form a whole number takes (Unicode CLDR, cardinal rules for integers), for the languages that interfaces are shipped in and their like.</summary>
public static class PluralRules
{
    /// <summary>The CLDR category: <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="count">Not negative.</param>
    public static string FormOf(string language, long count)
    {
        var (ten, hundred) = (count % 10, count % 100);
        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "uk" or "ru" or "be" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "pl" => count == 1 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "he" => count == 1 ? "one" : count == 2 ? "two" : "other",
            "fr" or "pt" => count <= 1 ? "one" : "other",
            "ja" or "zh" or "ko" or "vi" or "th" or "id" => "other",
            _ => count == 1 ? "one" : "other",
        };
    }

    /// <summary>Every category the language has for whole numbers.</summary>
    public static string[] FormsOf(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "uk" or "ru" or "be" or "pl" => ["one", "few", "many", "other"],
        "he" => ["one", "two", "other"],
        "ja" or "zh" or "ko" or "vi" or "th" or "id" => ["other"],
        _ => ["one", "other"],
    };
}
