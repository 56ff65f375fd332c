using System.Text.RegularExpressions;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Typography;

/// <summary>
/// Keeps on one line what belongs together: the groups of a number (13 221), a number with its unit, sign or ending (31-м), a sign with its number
/// (№ 5), a day with its month (9 лютого), one-letter Ukrainian prepositions with their word, a dash with the word before it. Only ordinary spaces
/// and hyphens are changed, each into the non-breaking one, so that no character moves; the text kept is not touched.
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

        var primary = RulesOf(language);
        var bound = text;
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            bound = BeforeEnding().Replace(BesideNumber().Replace(text, Space), Hyphen);
            bound = primary switch
            {
                "uk" => BeforeUkrainianMonth().Replace(bound, Space),
                "en" => BesideEnglishMonth().Replace(bound, Space),
                "he" => BeforeHebrewMonth().Replace(bound, Space),
                _ => bound,
            };
        }

        return primary == "uk" ? BeforeDash().Replace(AfterPreposition().Replace(bound, Space), Space) : bound;
    }

    /// <summary>
    /// The line with non-breaking spaces: words are seen whole, wherever marks begin and end in them. Code stays as it is, and spans of another
    /// language are done as that language does.
    /// </summary>
    public static InlineText In(InlineText text, string language)
    {
        var plain = text.Plain;
        if (plain.AsSpan().IndexOfAny(' ', '-') < 0)
        {
            return text;
        }

        var own = RulesOf(language);
        var lines = new Dictionary<string, string>();
        var at = 0;
        List<Span> spans = new(text.Spans.Length);
        foreach (var span in text.Spans)
        {
            var rules = span.Marks.Language is { } other ? RulesOf(other) : own;
            if (!lines.TryGetValue(rules, out var line))
            {
                lines.Add(rules, line = In(plain, rules));
            }

            spans.Add(span.Marks.Code ? span : span with { Text = line.Substring(at, span.Text.Length) });
            at += span.Text.Length;
        }

        return InlineText.Of(spans);
    }

    /// <summary>The language whose rules hold; <c>und</c> for those of every language.</summary>
    private static string RulesOf(string language) => language.Split('-')[0].ToLowerInvariant() is ("uk" or "en" or "he") and var primary ? primary : "und";

    // After a number before its unit; inside a number between groups of three digits; before a number after its sign.
    [GeneratedRegex(
        @"(?<=\p{Nd}) (?=[%‰°€$£₴]|(?:mm|cm|m|km|kg|g|t|kWh|MW|GW|km/h|мм|см|м|км|кг|г|т|год|хв|с|тис|млн|млрд|трлн|грн|рр?|ст|ч)\b)"
        + @"|(?<=(?<!\p{Nd})(?:\p{Nd}{1,3}|\p{Nd}{1,3}(?:[ \u00A0]\p{Nd}{3})+)) (?=\p{Nd}{3}(?!\p{Nd}))"
        + @"|(?<=[№§]) (?=\p{Nd})",
        RegexOptions.CultureInvariant)]
    private static partial Regex BesideNumber();

    [GeneratedRegex(@"(?<=\p{Nd})-(?=\p{L}{1,4}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeEnding();

    // Months as they stand after a day: in the genitive, the day with or without its ending (9-го лютого).
    [GeneratedRegex(
        @"(?<=(?<!\p{Nd})\p{Nd}{1,2}(?:[-\u2011](?:го|те|е|му|м))?) (?=(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeUkrainianMonth();

    // The day before or after (9 February, February 9), the month whole or cut.
    [GeneratedRegex(
        @"(?<=(?<!\p{Nd})\p{Nd}{1,2}(?:st|nd|rd|th)?) (?=(?:" + EnglishMonths + @")\b)|(?<=\b(?:" + EnglishMonths + @")\.?) (?=\p{Nd}{1,2}(?:st|nd|rd|th)?\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BesideEnglishMonth();

    private const string EnglishMonths = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    [GeneratedRegex(
        @"(?<=(?<!\p{Nd})\p{Nd}{1,2}) (?=[בל]?(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BeforeHebrewMonth();

    [GeneratedRegex(@"(?<=(?:^|[\s\u00A0«„“(])[вузіайоВУЗІАЙО]) ", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPreposition();

    [GeneratedRegex(" (?=[—–] )", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDash();
}
