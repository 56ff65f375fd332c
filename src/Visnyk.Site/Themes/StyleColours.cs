using System.Text.RegularExpressions;
using Visnyk.Storage.Icons;

namespace Visnyk.Site.Themes;

/// <summary>Reads the colours that a stylesheet names: the first <c>--paper</c>, <c>--ink</c> and <c>--accent</c> in it, where they are hexadecimal.</summary>
internal static partial class StyleColours
{
    /// <summary>The colours; those that the stylesheet does not name are black on white.</summary>
    public static PaperColours Of(string css)
    {
        var ink = Named(css, "ink") ?? "#000000";
        return new PaperColours(Named(css, "paper") ?? "#ffffff", ink, Named(css, "accent") ?? ink);
    }

    private static string? Named(string css, string name)
    {
        var value = Colour().Matches(css).FirstOrDefault(m => m.Groups["name"].Value == name)?.Groups["value"].Value.ToLowerInvariant();
        return value is { Length: 3 } ? $"#{value[0]}{value[0]}{value[1]}{value[1]}{value[2]}{value[2]}" : value is null ? null : "#" + value;
    }

    [GeneratedRegex("--(?<name>paper|ink|accent):\\s*(?:light-dark\\(\\s*)?#(?<value>[0-9a-f]{6}|[0-9a-f]{3})\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Colour();
}
