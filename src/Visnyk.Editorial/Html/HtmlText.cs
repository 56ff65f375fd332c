using System.Text;

namespace Visnyk.Editorial.Html;

/// <summary>Characters as HTML text and attribute values: only what HTML needs is encoded, every script stays readable.</summary>
public static class HtmlText
{
    /// <summary>The text, encoded.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny("&<>\"'") < 0 ? text : new StringBuilder(text.Length + 16).Encoded(text).ToString();

    /// <summary>Appends text, encoded.</summary>
    /// <param name="html">What it is appended to.</param>
    /// <param name="text">The text.</param>
    /// <param name="breakLines">Whether <c>\n</c> becomes <c>br</c>.</param>
    public static StringBuilder Encoded(this StringBuilder html, string text, bool breakLines = false)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' when breakLines => html.Append("<br>"),
                _ => html.Append(letter),
            };
        }

        return html;
    }
}
