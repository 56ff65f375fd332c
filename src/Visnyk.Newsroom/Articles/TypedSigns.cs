using Visnyk.Editorial.Typography;

namespace Visnyk.Newsroom.Articles;

/// <summary>The signs that the editor sets as a language has them while one types.</summary>
internal static class TypedSigns
{
    /// <summary>Four quotation marks: the outer pair and the inner.</summary>
    public static string Quotes(string language)
    {
        var (outer, inner) = (QuotationMarks.Of(language, 0), QuotationMarks.Of(language, 1));
        return outer.Open + outer.Close + inner.Open + inner.Close;
    }

    /// <summary>The dash between parts of a sentence.</summary>
    public static string Dash(string language) => language.StartsWith("uk", StringComparison.Ordinal) ? "—" : "–";
}
