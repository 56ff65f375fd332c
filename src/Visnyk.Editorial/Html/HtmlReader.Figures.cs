using System.Collections.Immutable;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <content>Pictures, galleries and embeds, and the figures they stand in.</content>
public sealed partial class HtmlReader
{
    /// <summary>What an element shows that is no text: a picture that the caller knows, or an embed; null for everything else.</summary>
    private Block? Shown(IElement element) => HtmlNames.IsHidden(element) ? null : element.LocalName switch
    {
        "img" => PictureOf(element),
        "iframe" or "embed" => EmbedOf(element, element.GetAttribute("src")),
        "object" => EmbedOf(element, element.GetAttribute("data")),
        "video" or "audio" => EmbedOf(element, element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src")),
        _ => null,
    };

    private Picture? PictureOf(IElement img)
    {
        // Pages that load pictures late keep the address in data-src, and something small in src.
        var address = img.GetAttribute("data-src") ?? img.GetAttribute("src") ?? "";
        var alt = CleanText.Of(img.GetAttribute("alt") ?? "").Trim();
        return address.Length > 0 && reading.Options.Picture(new PictureReference(address, alt)) is { } media
            ? new Picture(Id(img), media, alt, InlineText.Empty)
            : null;
    }

    private Embed? EmbedOf(IElement element, string? address)
    {
        var url = SafeUrl.Web(address?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + address : address);
        return url is null || !url.StartsWith("https:", StringComparison.Ordinal)
            ? null
            : new Embed(Id(element), url, InlineText.Of(CleanText.Of(element.GetAttribute("title") ?? "").Trim() is { Length: > 0 } title ? title : new Uri(url).Host));
    }

    /// <summary>An embed as <see cref="HtmlWriter"/> writes it: a paragraph of one link, its maker and the numbers of sources.</summary>
    private Embed? EmbedLine(IElement element) =>
        element.FirstChild is IElement { LocalName: "a" } link
        && element.ChildNodes.Skip(1).All(n => n is IElement { LocalName: "span" or "sup" } || string.IsNullOrWhiteSpace(n.TextContent))
        && SafeUrl.Web(link.GetAttribute("href")) is { } url
        && url.StartsWith("https:", StringComparison.Ordinal)
        && InlineReader.Read(link, reading) is { IsEmpty: false } title
            ? new Embed(Id(element), url, title)
            : null;

    private void FigureOf(IElement figure)
    {
        var id = Id(figure);
        var captions = figure.Children.Where(c => c.LocalName == "figcaption" && !reading.Skips(c)).ToList();
        var caption = InlineText.Join("\n", captions.Select(c => InlineReader.Read(c, reading)));
        var inner = Inner(figure.ChildNodes.Where(n => n is not IElement e || !captions.Contains(e)), reading with { Alts = caption.IsEmpty });
        ImmutableArray<Picture> pictures = [.. inner.OfType<Picture>()];
        var isGallery = pictures.Length > 1 || (pictures.Length == 1 && figure.ClassList.Contains("gallery"));
        if (isGallery)
        {
            blocks.Add(new Gallery(id, pictures));
            inner = inner.RemoveAll(b => b is Picture);
        }

        Block? captioned = isGallery || inner.Length != 1 ? null : inner[0] switch
        {
            Picture picture => CaptionOf(picture with { Id = id }, captions),
            Quote { Credit.IsEmpty: true } quote => quote with { Credit = caption },
            TableBlock { Caption.IsEmpty: true } table => table with { Caption = caption },
            Embed embed when !caption.IsEmpty => embed with { Title = caption },
            _ => null,
        };
        if (captioned is not null)
        {
            blocks.Add(captioned);
            return;
        }

        blocks.AddRange(inner);
        if (!caption.IsEmpty)
        {
            blocks.Add(new Paragraph(isGallery ? Id(null) : id, caption));
        }
    }

    /// <summary>The picture with its caption; small print at the caption's end is the credit.</summary>
    private Picture CaptionOf(Picture picture, List<IElement> captions)
    {
        var credit = captions.LastOrDefault()?.LastElementChild is { LocalName: "small" } small ? small : null;
        return picture with
        {
            Caption = InlineText.Join("\n", captions.Select(c => InlineReader.Read(c.ChildNodes.Where(n => n != credit), reading, null, InlineReader.Tongue(c, Marks.None)))),
            Credit = credit is null ? "" : InlineReader.Read(credit, reading).Plain,
        };
    }
}
