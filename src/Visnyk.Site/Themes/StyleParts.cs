using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Visnyk.Site.Themes;

/// <summary>
/// A theme's stylesheet as each kind of page needs it. What stands between <c>/* pages: home section */</c> and <c>/* all pages */</c> is left out
/// of the pages of other kinds: a stylesheet is in every page, so what only one kind uses is weight for all others.
/// </summary>
internal static partial class StyleParts
{
    /// <summary>The stylesheet of each kind. Throws <see cref="ThemeException"/> where a mark names a kind that there is not.</summary>
    public static FrozenDictionary<string, Stylesheet> Of(string source, IReadOnlyCollection<string> kinds)
    {
        var texts = kinds.ToDictionary(kind => kind, _ => new StringBuilder(source.Length));
        var (at, wanted) = (0, kinds);
        foreach (Match mark in Mark().Matches(source))
        {
            Add(source[at..mark.Index], wanted);
            at = mark.Index + mark.Length;
            wanted = mark.Groups["kinds"].Success ? mark.Groups["kinds"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : kinds;
            if (wanted.FirstOrDefault(kind => !texts.ContainsKey(kind)) is { } unknown)
            {
                throw new ThemeException($"theme.css({source.AsSpan(0, mark.Index).Count('\n') + 1}): There are no pages of the kind '{unknown}'.");
            }
        }

        Add(source[at..], wanted);
        var made = texts.Values.Select(text => text.ToString()).Distinct().ToDictionary(text => text, text => new Stylesheet(text));
        return texts.ToFrozenDictionary(x => x.Key, x => made[x.Value.ToString()]);

        void Add(string text, IReadOnlyCollection<string> to)
        {
            foreach (var kind in to)
            {
                texts[kind].Append(text);
            }
        }
    }

    [GeneratedRegex(@"/\*\s*(?:pages:\s*(?<kinds>[a-z ]+?)|all pages)\s*\*/")]
    private static partial Regex Mark();
}
