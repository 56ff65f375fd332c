using Visnyk.Editorial.Media;

namespace Visnyk.Newsroom.Pictures;

/// <summary>A picture with what is known of it.</summary>
/// <param name="Item">The picture.</param>
/// <param name="Credits">Who made it, by edition.</param>
/// <param name="Uses">Where it leads.</param>
public sealed record LibraryPicture(MediaItem Item, IReadOnlyDictionary<string, string> Credits, IReadOnlyList<PictureUse> Uses)
{
    /// <summary>What it shows, in somebody's words; its file's name where nobody said.</summary>
    public string Name => Uses.Select(u => u.Alt).FirstOrDefault(w => w.Length > 0) ?? Item.FileName;

    /// <summary>Whether all of some words are found in what is known of it.</summary>
    public bool Has(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var known = string.Join('\n', [Item.FileName, Item.Licence, .. Credits.Values, .. Uses.Select(u => $"{u.Words}\n{u.Headline}")]);
        return words.All(w => known.Contains(w, StringComparison.CurrentCultureIgnoreCase));
    }
}
