using System.Text;

namespace Visnyk.Editorial.Html;

/// <summary>
/// The numbers in an article that lead to its sources. What they are called for those who hear them is of the interface, not of the article: it is
/// put in when a page is made, so that published HTML holds no words that change with the locales.
/// </summary>
public static class SourceReferences
{
    /// <summary>How each begins; no text of an article can, since its angle brackets are encoded.</summary>
    internal const string Beginning = "<a role=\"doc-noteref\" href=\"#source-";

    /// <summary>HTML that <see cref="HtmlWriter"/> made, its references named.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="name">The name of a number: "Source 3".</param>
    public static string Named(string html, Func<string, string> name)
    {
        var at = html.IndexOf(Beginning, StringComparison.Ordinal);
        if (at < 0)
        {
            return html;
        }

        var named = new StringBuilder(html.Length + 1024);
        var done = 0;
        for (; at >= 0; at = html.IndexOf(Beginning, done, StringComparison.Ordinal))
        {
            var end = html.IndexOf('"', at + Beginning.Length);
            named.Append(html, done, end + 1 - done).Append(" aria-label=\"").Encoded(name(html[(at + Beginning.Length)..end])).Append('"');
            done = end + 1;
        }

        return named.Append(html, done, html.Length - done).ToString();
    }
}
