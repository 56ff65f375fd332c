using System.Globalization;
using System.Text;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Themes;

/// <summary>
/// The markup of the logo: a small rendition, twice as large for sharp screens, with width and height so that nothing moves when it comes. Never the original
/// itself, which may be an SVG with anything in it.
/// </summary>
internal static class LogoMarkup
{
    private const int Shown = 320;

    /// <summary>The logo; empty where there is none.</summary>
    /// <param name="logo">The logo.</param>
    /// <param name="name">The paper's name in the page's edition.</param>
    public static SafeHtml Write(SiteLogo? logo, string name)
    {
        if (logo is null)
        {
            return new SafeHtml("");
        }

        var key = Rendition.Of(logo.Media, Shape.Full, FocalPoint.Centre).Key;
        var widths = Rendition.WidthsFor(Shape.Full, logo.Width, logo.Height);
        var (once, twice) = (widths.Where(w => w <= Shown).DefaultIfEmpty(widths[0]).Last(), widths.Where(w => w <= 2 * Shown).DefaultIfEmpty(widths[0]).Last());
        var html = new StringBuilder(400).Append("<picture class=\"logo\"><source type=\"image/webp\" srcset=\"");
        Sources(html, key, once, twice, "webp");
        html.Append("\"><img src=\"").Append(PictureMarkup.Address(key, once, "png")).Append("\" srcset=\"");
        Sources(html, key, once, twice, "png");
        html.Append(CultureInfo.InvariantCulture, $"\" width=\"{once}\" height=\"{Math.Max(1, (int)Math.Round((double)once * logo.Height / logo.Width))}\" alt=\"");
        return new SafeHtml(html.Encoded(logo.SaysName ? name : "").Append("\"></picture>").ToString());
    }

    private static void Sources(StringBuilder html, string key, int once, int twice, string format)
    {
        html.Append(PictureMarkup.Address(key, once, format));
        if (twice > once)
        {
            html.Append(' ').Append("1x, ").Append(PictureMarkup.Address(key, twice, format)).Append(CultureInfo.InvariantCulture, $" {(double)twice / once:0.##}x");
        }
    }
}
