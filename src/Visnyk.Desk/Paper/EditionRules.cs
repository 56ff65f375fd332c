using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Desk.Paper;

/// <summary>What an edition has to be, whoever makes or changes it.</summary>
public static class EditionRules
{
    /// <summary>The longest name of a paper, a language or a zone, in UTF-16 units.</summary>
    public const int LongestName = 80;

    /// <summary>The longest line about a paper.</summary>
    public const int LongestTagline = 160;

    /// <summary>What is wrong with an edition's particulars; null where nothing is.</summary>
    public static Problem? WhatIsWrong(EditionTag tag, string name, string languageName, string tagline, string zone)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(languageName);
        ArgumentNullException.ThrowIfNull(tagline);
        return tag.Value.Length == 0 || (Slug.TryParse(tag.Value, out var slug) && ReservedWords.Contains(slug)) ? new Problem("edition.tag", $"'{tag}' is no language, or a word that addresses use themselves.", tag.Value)
            : !IsName(name) ? new Problem("edition.name", $"The paper needs a name of {LongestName} characters at most in '{tag}'.", tag.Value)
            : !IsName(languageName) ? new Problem("edition.language-name", $"The language needs a name of {LongestName} characters at most in '{tag}'.", tag.Value)
            : tagline.Length > LongestTagline || CleanText.Of(tagline) != tagline ? new Problem("edition.tagline", $"The line about the paper has {LongestTagline} characters at most.", tag.Value)
            : !EditionClock.IsZone(zone) ? new Problem("edition.zone", $"'{zone}' is no IANA time zone.", tag.Value)
            : null;
    }

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && CleanText.Of(name) == name;
}
