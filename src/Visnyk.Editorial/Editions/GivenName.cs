using Visnyk.Editorial.Results;

namespace Visnyk.Editorial.Editions;

/// <summary>The name that an edition gives to a section, topic, author or source, and what it says of it.</summary>
public static class GivenName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int Longest = 120;

    /// <summary>The longest line about a section or an author, in UTF-16 units.</summary>
    public const int LongestAbout = 500;

    /// <summary>What is wrong with a name and the lines about it; null where nothing is.</summary>
    public static Problem? WhatIsWrong(EditionTag edition, string name, params ReadOnlySpan<string> lines)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Problem("name.missing", "It needs a name.", edition.Value);
        }

        if (name.Length > Longest)
        {
            return new Problem("name.long", $"A name has at most {Longest} characters.", edition.Value);
        }

        foreach (var line in lines)
        {
            if (line.Length > LongestAbout)
            {
                return new Problem("about.long", $"A line about something has at most {LongestAbout} characters.", edition.Value);
            }
        }

        return null;
    }
}
