using System.Collections.Immutable;

namespace Visnyk.Editorial.Reactions;

/// <summary>
/// One of the things that a reader can say of an article with one press. Its word stands in locales as <c>reaction.NAME</c>; a sign alone is never
/// shown.
/// </summary>
/// <param name="Name">Its name in requests, rows and settings.</param>
/// <param name="Glyph">The sign before its word: from the basic plane and in its text form, so that every system's own fonts have it in the text's colour.</param>
public sealed record Reaction(string Name, string Glyph)
{
    /// <summary>What stands in a request in place of a name, to take a reaction back.</summary>
    public const string None = "none";

    /// <summary>All that the interface has words for.</summary>
    public static ImmutableArray<Reaction> All { get; } =
    [
        new("important", "\u2757\uFE0E"),
        new("useful", "\u2714\uFE0E"),
        new("surprising", "\u26A1\uFE0E"),
        new("gladdening", "\u263A\uFE0E"),
        new("sad", "\u2639\uFE0E"),
        new("hopeful", "\u2600\uFE0E"),
        new("doubtful", "\u2753\uFE0E"),
        new("thanks", "\u2665\uFE0E"),
    ];

    /// <summary>The set of a paper that has not chosen one.</summary>
    public static ImmutableArray<Reaction> Usual { get; } = All[..5];

    /// <summary>
    /// Reads a set: names with commas between, in the order in which they are shown, or <see cref="None"/> for a paper without reactions. False with
    /// the word that is none of <see cref="All"/>, or that stands there twice.
    /// </summary>
    public static bool TryParseSet(string text, out ImmutableArray<Reaction> set, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        (set, wrong) = ([], "");
        if (text.Trim() == None)
        {
            return true;
        }

        var chosen = ImmutableArray.CreateBuilder<Reaction>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (All.FirstOrDefault(r => r.Name == name) is not { } reaction || chosen.Contains(reaction))
            {
                wrong = name;
                return false;
            }

            chosen.Add(reaction);
        }

        set = chosen.ToImmutable();
        return true;
    }
}
