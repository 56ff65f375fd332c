using System.Globalization;

namespace Visnyk.Editorial.Agreement;

/// <summary>How a run of digits and separators was read.</summary>
internal enum FigureSort : byte
{
    /// <summary>Digits only.</summary>
    Whole,

    /// <summary>Thousands are parted.</summary>
    Grouped,

    /// <summary>With decimals.</summary>
    Decimal,

    /// <summary>Several separators that make no number: a version, an address of a machine, a date.</summary>
    Dotted,
}

/// <summary>A run of digits and separators, read as a language reads it.</summary>
internal readonly record struct Figure(decimal Value, FigureSort Sort, bool Foreign)
{
    private const int LongestNumber = 18;

    /// <summary>
    /// The figure of these signs. A separator that the language does not use there is read as what it can only be elsewhere, and said to be foreign:
    /// 1,5 in English is one and a half, while 1,500 is what English says it is.
    /// </summary>
    public static Figure Of(ReadOnlySpan<char> text, Vocabulary words)
    {
        int points = text.Count('.'), commas = text.Count(','), spaces = text.Count(' ') + text.Count('\'');
        if (text.Length - points - commas - spaces > LongestNumber)
        {
            return new Figure(Identifier(text), FigureSort.Dotted, false);
        }

        if (points + commas + spaces == 0)
        {
            return new Figure(Digits(text), FigureSort.Whole, false);
        }

        if (points + commas == 0)
        {
            return new Figure(Digits(text), FigureSort.Grouped, false);
        }

        // Both: the last parts the decimals, and the other must part groups of three.
        if (spaces > 0 || (points > 0 && commas > 0))
        {
            var last = text.LastIndexOfAny('.', ',');
            return text.Count(text[last]) == 1 && InGroups(text[..last])
                ? new Figure(Digits(text[..last]) + Decimals(text[(last + 1)..]), FigureSort.Decimal, text[last] != Separator(words))
                : new Figure(Identifier(text), FigureSort.Dotted, false);
        }

        if (points + commas > 1)
        {
            return InGroups(text) ? new Figure(Digits(text), FigureSort.Grouped, false) : new Figure(Identifier(text), FigureSort.Dotted, false);
        }

        var sign = text.IndexOfAny('.', ',');
        var own = text[sign] == Separator(words);
        var thousands = !own && (text[sign] == ',' || words.PointParts) && text[0] != '0' && InGroups(text);
        return thousands
            ? new Figure(Digits(text), FigureSort.Grouped, false)
            : new Figure(Digits(text[..sign]) + Decimals(text[(sign + 1)..]), FigureSort.Decimal, !own);
    }

    /// <summary>A value that only the same signs have, and no number that anybody writes.</summary>
    public static decimal Identifier(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in text)
        {
            hash = (hash ^ char.ToLowerInvariant(sign)) * 1099511628211UL;
        }

        return 1_000_000_000_000_000_000_000m + hash;
    }

    private static char Separator(Vocabulary words) => words.DecimalComma ? ',' : '.';

    private static bool InGroups(ReadOnlySpan<char> text)
    {
        var group = 0;
        var first = true;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                group++;
            }
            else if (first ? group is 0 or > 3 : group != 3)
            {
                return false;
            }
            else
            {
                (group, first) = (0, false);
            }
        }

        return first || group == 3;
    }

    private static decimal Digits(ReadOnlySpan<char> text)
    {
        var value = 0m;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                value = (value * 10) + (sign - '0');
            }
        }

        return value;
    }

    private static decimal Decimals(ReadOnlySpan<char> text)
    {
        Span<char> written = stackalloc char[LongestNumber + 2];
        "0.".CopyTo(written);
        text.CopyTo(written[2..]);
        return decimal.Parse(written[..(text.Length + 2)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
