namespace Visnyk.Editorial.Agreement;

/// <summary>Roman numerals, also in letters of Cyrillic that look like them.</summary>
internal static class Roman
{
    private const int Longest = 9;

    /// <summary>The value; 0 for anything else, and for a single letter, which is a letter more often than a numeral.</summary>
    public static decimal ValueOf(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > Longest)
        {
            return 0;
        }

        var (value, last) = (0, 0);
        for (var n = text.Length - 1; n >= 0; n--)
        {
            var digit = text[n] switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, 'L' => 50, 'C' or 'С' => 100, 'M' or 'М' => 1000, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            value += digit < last ? -digit : digit;
            last = Math.Max(last, digit);
        }

        return value;
    }
}
