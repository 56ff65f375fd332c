using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Visnyk.Editorial.Html;

/// <summary>What elements of HTML are for a reader of articles.</summary>
internal static partial class HtmlNames
{
    private static readonly HashSet<string> Vanishing =
    [
        "script", "style", "template", "iframe", "object", "embed", "applet", "noembed", "noframes", "head", "title", "meta", "link",
        "base", "input", "button", "select", "datalist", "option", "optgroup", "progress", "meter", "textarea", "svg", "math", "canvas", "audio", "video",
        "source", "track", "map", "area", "frame", "frameset", "dialog", "plaintext", "xmp", "param", "portal", "del",
    ];

    private static readonly HashSet<string> Inlines =
    [
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn", "em", "embed", "font", "i", "iframe", "img",
        "input", "ins", "kbd", "label", "mark", "nobr", "noscript", "object", "picture", "q", "rb", "rp", "rt", "ruby", "s", "samp", "script", "select", "small", "source",
        "span", "strike", "strong", "style", "sub", "sup", "svg", "time", "tt", "u", "var", "video", "wbr",
    ];

    private static readonly HashSet<string> Plain = ["bdi", "big", "data", "font", "ins", "label", "noscript", "small", "span", "time", "u"];

    /// <summary>
    /// Whether nothing of it is for reading: what runs or is drawn, controls of forms, what is hidden, and text that an edit took out
    /// (<c>del</c>). What is no longer true but still said (<c>s</c>) is kept.
    /// </summary>
    public static bool Vanishes(IElement element) =>
        Vanishing.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml" || IsHidden(element);

    /// <summary>Whether the page does not show it.</summary>
    public static bool IsHidden(IElement element) =>
        (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
        || (element.GetAttribute("style") is { } style && NotDisplayed().IsMatch(style));

    /// <summary>Whether it stands in a line of text; elements that nobody knows make blocks, so that no words are glued.</summary>
    public static bool IsInline(IElement element) => Inlines.Contains(element.LocalName);

    /// <summary>Whether it means nothing in itself and holds blocks, as old editors write it: then only the blocks count.</summary>
    public static bool IsWrapper(IElement element) => Plain.Contains(element.LocalName) && HoldsBlocks(element);

    /// <summary>Whether blocks stand directly in it.</summary>
    public static bool HoldsBlocks(IElement element) => element.Children.Any(c => !IsInline(c) && !Vanishes(c));

    [GeneratedRegex(@"(?:^|;)\s*display\s*:\s*none\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDisplayed();
}
