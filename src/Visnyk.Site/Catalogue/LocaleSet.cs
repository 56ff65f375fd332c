using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Languages;

namespace Visnyk.Site.Catalogue;

/// <summary>The interface strings that the program has.</summary>
/// <param name="locales">Locales by lower-case tag; <c>en</c> is among them.</param>
public sealed class LocaleSet(IReadOnlyDictionary<string, Locale> locales)
{
    private readonly HashSet<string> strings = [.. locales["en"].Keys];

    /// <summary>Whether there is a string of this key; every locale has the same.</summary>
    public bool IsString(string key) => strings.Contains(key);

    /// <summary>The strings of an edition: its own tag's, else its language's, else English.</summary>
    public Locale For(string tag) =>
        locales.GetValueOrDefault(tag) ?? locales.GetValueOrDefault(EditionTag.Parse(tag).Primary) ?? locales["en"];
}
