namespace Visnyk.Site.Models;

/// <summary>An edition, or a page in it, to switch to.</summary>
/// <param name="Name">The language's name in itself.</param>
/// <param name="Lang">BCP 47 tag.</param>
/// <param name="Dir"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Url">The address.</param>
/// <param name="Current">Whether it is the page's own edition.</param>
public sealed record OtherEdition(string Name, string Lang, string Dir, string Url, bool Current)
{
    /// <summary>The words, in its own language, that offer it to a reader who prefers it; null where the address is not that of this very page.</summary>
    public string? Offer { get; init; }

    /// <summary>The words, in its own language, that close the offer; null where there is none.</summary>
    public string? Close { get; init; }
}
