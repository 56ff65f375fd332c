using System.Text;
using System.Text.RegularExpressions;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Html;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Feeds;

/// <summary>What a feed says of an article: its summary, or all of it in the order in which its page has it.</summary>
internal sealed partial class FeedItemText(
    EditionEntry edition, string publicUrl, string url, ArticleRow row, FeedPicture? picture, IReadOnlyList<Named> translators)
{
    private const int LongestSummary = 400;

    /// <summary>The deck; where there is none, the first key point or the first words of the text.</summary>
    public string Summary { get; } = SummaryOf(row);

    /// <summary>The summary with every correction.</summary>
    /// <param name="credits">Whether it stands for the whole text, and so names the translators.</param>
    public string SummaryHtml(bool credits)
    {
        var html = new StringBuilder();
        Paragraph(html, Summary);
        if (credits)
        {
            Translators(html);
        }

        Corrections(html, _ => true);
        return html.ToString();
    }

    /// <summary>The whole article.</summary>
    public string Html()
    {
        var html = new StringBuilder(row.Html.Length + 1024);
        Paragraph(html, row.Deck);
        Translators(html);

        // As on the page, a note that changes the meaning stands above the text.
        Corrections(html, c => c.ChangesMeaning);
        Picture(html);
        if (row.Snapshot.KeyPoints.Length > 0)
        {
            html.Append("<ul>");
            foreach (var point in row.Snapshot.KeyPoints)
            {
                html.Append("<li>").Append(Absolute(point.Html)).Append("</li>");
            }

            html.Append("</ul>");
        }

        html.Append(Absolute(row.Html));
        Corrections(html, c => !c.ChangesMeaning);
        return html.ToString();
    }

    private static string SummaryOf(ArticleRow row)
    {
        if (row.Deck.Length > 0)
        {
            return row.Deck;
        }

        var html = row.Snapshot.KeyPoints is [var point, ..] ? point.Html : FirstText().Match(row.Html) is { Success: true } text ? text.Groups["text"].Value : "";
        var plain = FeedHtml.Plain(Reference().Replace(html, "")).Trim();
        if (plain.Length <= LongestSummary)
        {
            return plain;
        }

        var cut = plain.LastIndexOf(' ', LongestSummary);
        return string.Concat(plain.AsSpan(0, cut > 0 ? cut : LongestSummary), "…");
    }

    private void Corrections(StringBuilder html, Predicate<PublishedSnapshot.CorrectionLine> which)
    {
        foreach (var correction in row.Snapshot.Corrections.Reverse().Where(c => which(c)))
        {
            html.Append("<p><strong>")
                .Encoded(edition.Locale.Text("article." + PageMaker.NameOf((CorrectionKind)correction.Kind)))
                .Append("</strong> (")
                .Encoded(edition.Locale.Date("long", edition.Local(correction.At)))
                .Append("): ")
                .Append(Absolute(correction.Html))
                .Append("</p>");
        }
    }

    private void Translators(StringBuilder html)
    {
        if (translators.Count > 0)
        {
            Paragraph(html, edition.Locale.Text("article.translators", null, ("names", string.Join(", ", translators.Select(t => t.Name)))));
        }
    }

    private void Picture(StringBuilder html)
    {
        if (picture is null)
        {
            return;
        }

        html.Append("<figure><img src=\"").Encoded(picture.Url).Append("\" width=\"").Append(picture.Width).Append("\" height=\"").Append(picture.Height)
            .Append("\" alt=\"").Encoded(picture.Alt).Append("\">");
        if (picture.CaptionHtml.Length > 0 || picture.Credit.Length > 0 || picture.Licence.Length > 0)
        {
            html.Append("<figcaption>").Append(picture.CaptionHtml);
            if (picture.Credit.Length > 0)
            {
                html.Append(" <small>").Encoded(edition.Locale.Text("article.picture", null, ("name", picture.Credit))).Append("</small>");
            }

            Licence(html, picture);
            html.Append("</figcaption>");
        }

        html.Append("</figure>");
    }

    private static void Licence(StringBuilder html, FeedPicture picture)
    {
        if (picture.Licence.Length > 0)
        {
            _ = picture.LicenceUrl is { } licence
                ? html.Append(" <a rel=\"license\" href=\"").Encoded(licence).Append("\">").Encoded(picture.Licence).Append("</a>")
                : html.Append(' ').Encoded(picture.Licence);
        }
    }

    private string Absolute(string html) => FeedHtml.Absolute(html, publicUrl, url);

    private static void Paragraph(StringBuilder html, string text)
    {
        if (text.Length > 0)
        {
            html.Append("<p>").Encoded(text).Append("</p>");
        }
    }

    [GeneratedRegex("<(p|h2|h3|li)(?: [^>]*)?>(?<text>.+?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex FirstText();

    [GeneratedRegex("<sup class=\"ref\">.*?</sup>", RegexOptions.Singleline)]
    private static partial Regex Reference();
}
