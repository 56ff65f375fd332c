using System.Text;
using System.Text.RegularExpressions;

namespace Visnyk.Site.Feeds;

/// <summary>
/// Makes an article's HTML fit to be read elsewhere: every address absolute, one plain <c>img</c> for each picture, and no attribute that only the
/// site's own pages have a use for. The HTML is the program's own, in which a quotation mark or &lt; in the text is always encoded.
/// </summary>
internal static partial class FeedHtml
{
    private static readonly HashSet<string> Kept = ["href", "src", "alt", "width", "height", "lang", "dir", "title", "scope", "rel", "value"];

    /// <summary>The HTML for readers elsewhere.</summary>
    /// <param name="html">The program's own HTML.</param>
    /// <param name="publicUrl">What absolute addresses are made from.</param>
    /// <param name="pageUrl">The absolute address of the page it stands on.</param>
    public static string Absolute(string html, string publicUrl, string pageUrl) => Tag().Replace(html, tag =>
    {
        var name = tag.Groups["name"].Value;
        if (name is "picture" or "source")
        {
            return "";
        }

        var attributes = tag.Groups["attributes"];
        if (attributes.Length == 0)
        {
            return tag.Value;
        }

        var written = new StringBuilder("<").Append(name);
        foreach (var attribute in Attribute().Matches(attributes.Value).Where(a => Kept.Contains(a.Groups["name"].Value)))
        {
            var value = attribute.Groups["value"].Value;
            var absolute = attribute.Groups["name"].Value is not ("href" or "src") ? value : value switch
            {
                ['#', ..] => pageUrl + value,
                ['/', ..] => publicUrl + value,
                _ => value,
            };
            written.Append(' ').Append(attribute.Groups["name"].Value).Append("=\"").Append(absolute).Append('"');
        }

        return written.Append('>').ToString();
    });

    /// <summary>The plain text of HTML.</summary>
    public static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("""<(?<name>/?[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+(?:="[^"]*")?)*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex(""" (?<name>[a-z-]+)(?:="(?<value>[^"]*)")?""")]
    private static partial Regex Attribute();
}
