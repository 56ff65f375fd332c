using System.Globalization;
using System.Text;
using Visnyk.Editorial.Editions;
using Visnyk.Storage.Icons;

namespace Visnyk.Storage.Sharing;

/// <summary>
/// Draws a share image as SVG: the paper's mark hanging from the upper edge with its name beside it, and at the foot the section and the headline,
/// as large as its length allows. A picture stands at the end of the line, over the whole height. Right-to-left editions have all of it mirrored.
/// </summary>
internal static class ShareDrawing
{
    private const int Margin = 64;
    private const int Gap = 40;
    private const int MarkWidth = 48;
    private const int MarkHeight = 92;
    private const int GhostWidth = 250;
    private const int GhostHeight = 480;
    private const int NameBaseline = 84;
    private const int Foot = 62;
    private const int LongHeadline = 120;
    private const int SectionSize = 30;

    // Below this line the headline may begin.
    private const int HeadlineTop = 196;

    /// <summary>The width of the picture's place in pixels: a long headline needs some of it.</summary>
    public static int PictureWidth(ShareCard card) => card.Headline.Length > LongHeadline ? 380 : 476;

    /// <summary>The left edge of the picture's place.</summary>
    public static int PictureLeft(ShareCard card) => card.Edition.Direction == WritingDirection.RightToLeft ? 0 : ShareCard.Width - PictureWidth(card);

    /// <summary>The drawing.</summary>
    /// <param name="card">What it shows.</param>
    /// <param name="picture">Whether room is left for a picture.</param>
    public static string Draw(ShareCard card, bool picture)
    {
        var width = ShareCard.Width - Margin - (picture ? Gap + PictureWidth(card) : Margin);
        var svg = new Svg(card);
        svg.Path(card.Colours.Paper, 0, 0, ShareCard.Width, ShareCard.Height);
        if (picture)
        {
            svg.Path(card.Colours.Accent, ShareCard.Width - PictureWidth(card) - 6, 0, 6, ShareCard.Height);
        }
        else
        {
            svg.Mark(card.Colours.Accent, ShareCard.Width - Margin - GhostWidth, 0, GhostWidth, GhostHeight, opacity: 0.07);
            svg.Path(card.Colours.Accent, 0, ShareCard.Height - 12, ShareCard.Width, 12);
        }

        svg.Mark(card.Colours.Accent, Margin, 0, MarkWidth, MarkHeight);
        var name = card.Edition.Name;
        var headline = Typesetter.Set(card.Headline, width, ShareCard.Height - Foot - HeadlineTop, picture ? 116 : 150, 28);
        if (headline is not null && Typesetter.Line(name, width - MarkWidth - 24, 40, 22) is { } masthead)
        {
            svg.Text(card.Colours.Ink, Margin + MarkWidth + 22, NameBaseline - 16, masthead);
        }

        // A headline that no shipped font can set gives its place to the paper's name.
        headline ??= Typesetter.Set(name, width, ShareCard.Height - Foot - HeadlineTop, 116, 28);
        var top = ShareCard.Height - Foot - (headline?.Height ?? 0);
        if (headline is not null)
        {
            svg.Text(card.Colours.Ink, Margin, top + (headline.Size * 0.72), headline);
        }

        if (Typesetter.Line(card.Section, width, SectionSize, 20) is { } section)
        {
            svg.Text(card.Colours.Accent, Margin, top - 24 - (SectionSize * 0.22), section);
        }

        return svg.End();
    }

    /// <summary>An SVG document in which places are counted from the side where lines begin.</summary>
    private sealed class Svg
    {
        private readonly StringBuilder svg = new();
        private readonly bool rightToLeft;

        public Svg(ShareCard card)
        {
            rightToLeft = card.Edition.Direction == WritingDirection.RightToLeft;
            Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{ShareCard.Width}\" height=\"{ShareCard.Height}\" xml:lang=\"{card.Edition.Tag.Language}\" ");
            Add($"font-family=\"{ShippedFonts.Families}\" font-weight=\"700\" direction=\"{(rightToLeft ? "rtl" : "ltr")}\">");
        }

        public void Path(string colour, double start, double top, double width, double height) =>
            Add($"<path fill=\"{colour}\" d=\"M{Left(start, width)} {top}h{width}v{height}h{-width}z\"/>");

        public void Mark(string colour, double start, double top, double width, double height, double opacity = 1) =>
            Add($"<path fill=\"{colour}\" fill-opacity=\"{opacity}\" d=\"{PaperMark.Outline(Left(start, width), top, width, height)}\"/>");

        public void Text(string colour, double start, double baseline, SetText text)
        {
            for (var line = 0; line < text.Lines.Count; line++)
            {
                Add($"<text fill=\"{colour}\" font-size=\"{text.Size}\" x=\"{Left(start, 0)}\" y=\"{baseline + (line * text.LineHeight):0.##}\">");
                svg.Append(System.Security.SecurityElement.Escape(text.Lines[line])).Append("</text>");
            }
        }

        public string End() => svg.Append("</svg>").ToString();

        private double Left(double start, double width) => rightToLeft ? ShareCard.Width - start - width : start;

        private void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
    }
}
