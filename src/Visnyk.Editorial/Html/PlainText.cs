using System.Text;

namespace Visnyk.Editorial.Html;

/// <summary>The words of HTML that <see cref="HtmlWriter"/> wrote: tags out, characters decoded, blocks apart.</summary>
public static class PlainText
{
    private static readonly string[] Inline = ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub", "u", "time"];

    /// <summary>The text, for searching and for passages; references to sources are no part of it.</summary>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0 || html.IndexOf('>', open) is not (>= 0 and var close))
            {
                break;
            }

            var name = NameOf(html.AsSpan(open + 1, close - open - 1));
            if (name is "sup" && html.IndexOf("</sup>", close, StringComparison.Ordinal) is >= 0 and var end)
            {
                close = end + "</sup>".Length - 1;
            }
            else if (!Inline.Contains(name) && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            at = close + 1;
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return name[..length].ToString();
    }
}
