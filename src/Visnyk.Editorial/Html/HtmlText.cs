using System.Buffers;
using System.Text;

namespace Visnyk.Editorial.Html;

/// <summary>Characters as HTML text and attribute values: only what HTML needs is encoded, every script stays readable.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<char> SpecialAndLines = SearchValues.Create("&<>\"'\n");

    /// <summary>The text, encoded.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : new StringBuilder(text.Length + 16).Encoded(text).ToString();

    /// <summary>Appends text, encoded.</summary>
    /// <param name="html">What it is appended to.</param>
    /// <param name="text">The text.</param>
    /// <param name="breakLines">Whether <c>\n</c> becomes <c>br</c>.</param>
    public static StringBuilder Encoded(this StringBuilder html, ReadOnlySpan<char> text, bool breakLines = false)
    {
        var rest = text;
        while (rest.IndexOfAny(breakLines ? SpecialAndLines : Special) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "<br>",
            });
            rest = rest[(at + 1)..];
        }

        return html.Append(rest);
    }
}
