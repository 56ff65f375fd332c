using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Typography;

/// <summary>
/// Keeps on one line what belongs together: one-letter Ukrainian prepositions with their word, a dash with the word before it, a number with its
/// unit or per cent sign. Only ordinary spaces are changed, and only into non-breaking ones; the text kept is not touched.
/// </summary>
public static partial class NonBreaking
{
    private const string Space = "\u00A0";

    /// <summary>The text with non-breaking spaces where the language wants them (BCP 47).</summary>
    public static string In(string text, string language)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        var bound = text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? text : AfterNumber().Replace(text, Space);
        return language.Split('-')[0] switch
        {
            "uk" => BeforeDash().Replace(AfterPreposition().Replace(bound, Space), Space),
            _ => bound,
        };
    }

    [GeneratedRegex(@"(?<=[\p{Nd}]) (?=[%‰°€$£₴]|(?:mm|cm|m|km|kg|g|t|kWh|MW|GW|km/h|мм|см|м|км|кг|г|т|год|хв|с|тис|млн|млрд|грн|ч)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterNumber();

    [GeneratedRegex(@"(?<=(?:^|[\s\u00A0«„“(])[вузіайоВУЗІАЙО]) ", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPreposition();

    [GeneratedRegex(" (?=[—–] )", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDash();
}
