using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Typography;

/// <summary>
/// Keeps on one line what belongs together: the groups of a number (13 221), a number with its unit, sign or ending (31-м), a sign with its number
/// (№ 5), one-letter Ukrainian prepositions with their word, a dash with the word before it. Only ordinary spaces and hyphens are changed, and only
/// into non-breaking ones; the text kept is not touched.
/// </summary>
public static partial class NonBreaking
{
    private const string Space = "\u00A0";
    private const string Hyphen = "\u2011";

    /// <summary>The text with non-breaking spaces where the language wants them (BCP 47).</summary>
    public static string In(string text, string language)
    {
        if (text.AsSpan().IndexOfAny(' ', '-') < 0)
        {
            return text;
        }

        var bound = text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? text : BeforeEnding().Replace(BesideNumber().Replace(text, Space), Hyphen);
        return language.Split('-')[0] switch
        {
            "uk" => BeforeDash().Replace(AfterPreposition().Replace(bound, Space), Space),
            _ => bound,
        };
    }

    // After a number before its unit; inside a number between groups of three digits; before a number after its sign.
    [GeneratedRegex(
        @"(?<=\p{Nd}) (?=[%‰°€$£₴]|(?:mm|cm|m|km|kg|g|t|kWh|MW|GW|km/h|мм|см|м|км|кг|г|т|год|хв|с|тис|млн|млрд|трлн|грн|рр?|ст|ч)\b)"
        + @"|(?<=(?<!\p{Nd})(?:\p{Nd}{1,3}|\p{Nd}{1,3}(?:[ \u00A0]\p{Nd}{3})+)) (?=\p{Nd}{3}(?!\p{Nd}))"
        + @"|(?<=[№§]) (?=\p{Nd})",
        RegexOptions.CultureInvariant)]
    private static partial Regex BesideNumber();

    [GeneratedRegex(@"(?<=\p{Nd})-(?=\p{L}{1,4}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeEnding();

    [GeneratedRegex(@"(?<=(?:^|[\s\u00A0«„“(])[вузіайоВУЗІАЙО]) ", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPreposition();

    [GeneratedRegex(" (?=[—–] )", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDash();
}
