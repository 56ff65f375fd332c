using Visnyk.Editorial.Results;

namespace Visnyk.Editorial.Snippets;

/// <summary>A standing piece of text that many stories hold: written once, translated once an edition.</summary>
public sealed class Snippet
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 120;

    /// <summary>Its id.</summary>
    public SnippetId Id { get; init; }

    /// <summary>What the newsroom calls it; readers are not told.</summary>
    public required string Name { get; set; }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static Problem? WhatIsWrong(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.IsNullOrWhiteSpace(name) ? new Problem("snippet.name", "A snippet needs a name, for the newsroom to find it by.")
            : name.Length > LongestName ? new Problem("snippet.name-long", $"A name has at most {LongestName} characters.")
            : null;
    }
}
