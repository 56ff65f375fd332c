using System.Text.RegularExpressions;

namespace Visnyk.Site.Themes;

/// <summary>Makes a stylesheet small without changing what it says: comments and the white space between rules go.</summary>
internal static partial class Stylesheet
{
    public static string Compact(string css) => Space().Replace(Comment().Replace(css, ""), m => m.Groups[1].Success ? m.Groups[1].Value : " ").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // White space around braces, semicolons and commas means nothing; elsewhere one space stands for any amount of it.
    [GeneratedRegex(@"\s*([{};,])\s*|\s+")]
    private static partial Regex Space();
}
