namespace Visnyk.Editorial.Typography;

/// <summary>The marks around a quotation, as the languages write them (Unicode CLDR, delimiters).</summary>
public static class QuotationMarks
{
    /// <summary>What opens and closes a quotation.</summary>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    /// <param name="depth">How many quotations it stands in.</param>
    public static (string Open, string Close) Of(string language, int depth)
    {
        var marks = language.Split('-')[0].ToLowerInvariant() switch
        {
            "uk" or "ru" or "be" => "«»„“",
            "de" or "cs" or "sk" or "bg" => "„“‚‘",
            "pl" or "ro" => "„”«»",
            "fr" => "«»«»",
            "es" or "it" or "pt" or "el" or "no" or "nb" => "«»“”",
            "sv" or "fi" or "he" => "””’’",
            "ja" => "「」『』",
            _ => "“”‘’",
        };
        var at = depth % 2 * 2;
        return (marks[at].ToString(), marks[at + 1].ToString());
    }
}
