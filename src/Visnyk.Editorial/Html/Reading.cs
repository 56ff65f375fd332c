using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <summary>What one reading of HTML is done with.</summary>
/// <param name="Options">What the caller knows.</param>
/// <param name="NoScript">Whether what is meant for browsers without scripts is read.</param>
/// <param name="Alts">Whether the words that stand for a picture are read where the picture cannot be kept; not under a caption, which says more.</param>
internal sealed partial record Reading(HtmlReaderOptions Options, bool NoScript = false, bool Alts = true)
{
    public bool Skips(IElement element) => HtmlNames.Vanishes(element) || (element.LocalName == "noscript" && !NoScript);

    /// <summary>The words that stand for a picture; empty where they are only the name of a file.</summary>
    public string AltOf(IElement picture) =>
        Alts && CleanText.Of(picture.GetAttribute("alt") ?? "").Trim() is { Length: > 0 } alt && !NameOfFile().IsMatch(alt) ? alt : "";

    [GeneratedRegex(
        @"^\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic|bmp|tiff?)$|^(?:img|dsc[nf]?|pxl|image|photo|picture|screenshot|untitled)[\W_\d]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameOfFile();
}
