namespace Visnyk.Editorial.Agreement;

/// <summary>The numerals of Japanese and Chinese, also in their traditional forms.</summary>
internal static class HanDigit
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsNumeral(char sign) => DigitOf(sign) >= 0 || UnitOf(sign) > 0;

    /// <summary>0 to 9; -1 for anything else.</summary>
    public static int DigitOf(char sign) => sign switch { '零' => 0, '两' or '兩' => 2, _ => Digits.IndexOf(sign, StringComparison.Ordinal) };

    /// <summary>The power of ten; 0 for anything else.</summary>
    public static decimal UnitOf(char sign) => sign switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' or '萬' => 10_000,
        '億' or '亿' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => 0,
    };
}
