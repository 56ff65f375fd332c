using System.Globalization;

namespace Visnyk.Editorial.Agreement;

/// <summary>Reads the lines of a table of words, as <see cref="Vocabulary"/> describes them.</summary>
internal static class VocabularyTable
{
    public static IEnumerable<(string Word, Sense Sense)> Read(string table)
    {
        Dictionary<string, string> macros = new(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0] == "macro")
            {
                macros["@" + parts[1]] = parts[2];
                continue;
            }

            var sort = Enum.Parse<WordSort>(parts[0], ignoreCase: true);
            var (value, unit) = sort is WordSort.Unit or WordSort.Dual ? (0m, Units.Of(parts[1])) : (ValueOf(parts[1]), (short)0);
            foreach (var form in parts.Skip(2))
            {
                var demand = form[0] switch
                {
                    '?' => Demand.Offered,
                    '~' => Demand.Loose,
                    '!' => Demand.Firm,
                    _ => Usual(sort, value),
                };
                var text = (form[0] is '?' or '~' or '!' ? form[1..] : form).Replace('_', ' ');
                foreach (var word in Expanded(text, macros))
                {
                    yield return (word, new Sense(sort, value, unit, demand));
                }
            }
        }
    }

    /// <summary>Small ones are often no numbers: one another, at first, the second.</summary>
    private static Demand Usual(WordSort sort, decimal value) => sort switch
    {
        WordSort.Card or WordSort.Pre => value <= 2 ? Demand.Loose : Demand.Firm,
        WordSort.Ord => value <= 3 ? Demand.Loose : Demand.Firm,
        WordSort.Scale or WordSort.Frac => Demand.Loose,
        _ => Demand.Firm,
    };

    private static decimal ValueOf(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? decimal.Parse(text[..slash], CultureInfo.InvariantCulture) / decimal.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture)
            : text == "-" ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Expanded(string form, Dictionary<string, string> macros)
    {
        foreach (var (name, endings) in macros)
        {
            form = form.Replace(name, $"{{{endings}}}", StringComparison.Ordinal);
        }

        var open = form.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [form];
        }

        var close = form.IndexOf('}', open);
        return form[(open + 1)..close].Split(',').SelectMany(part => Expanded(form[..open] + part + form[(close + 1)..], macros));
    }
}
