using System.Collections.Immutable;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;
using Visnyk.Storage;

namespace Visnyk.Desk.Publishing;

/// <summary>What readers see of an article's content in its edition, made into safe text and HTML.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Deck">The deck.</param>
/// <param name="LeadMedia">The lead picture; null where this edition has none.</param>
/// <param name="LeadAlt">What it shows.</param>
/// <param name="Html">The body.</param>
/// <param name="Snapshot">The other words, a <see cref="Storage.Published.PublishedSnapshot"/> as JSON.</param>
/// <param name="Options">How the HTML was written.</param>
internal sealed record Rendered(string Headline, string Deck, MediaId? LeadMedia, string LeadAlt, string Html, string Snapshot, HtmlWriterOptions Options)
{
    public static async Task<Rendered> Of(
        NewsroomDb db, EditionTag edition, ArticleContent content, ImmutableArray<Attribution> attributions, MediaId? leadMedia, CancellationToken cancel)
    {
        var language = edition.Language;
        var pictures = await Pictures(db, content, cancel);
        var snippets = await TextsOfSnippets.In(db, content.Body, edition, cancel);
        var stories = await StoryAddresses.Find(db, [.. content.Body, .. snippets.Values.SelectMany(blocks => blocks)], edition, cancel);
        var led = SnapshotMaker.LedTo(content);
        var options = new HtmlWriterOptions(language)
        {
            Picture = picture => pictures.TryGetValue(picture.Media, out var item) ? PictureMarkup.InBody(item, picture.Alt) : "",
            StoryAddress = id => stories.GetValueOrDefault(id),
            Snippet = id => snippets.GetValueOrDefault(id, []),
            LedTo = led.Contains,
            References = block => SnapshotMaker.References(content, attributions, block),
        };
        return new Rendered(
            SoundText.In(NonBreaking.In(content.Headline, language)),
            SoundText.In(NonBreaking.In(content.Deck, language)),
            content.Lead is null ? null : leadMedia,
            SoundText.In(content.Lead?.Alt ?? ""),
            SoundText.In(HtmlWriter.Write(content.Body, options)),
            SnapshotMaker.Make(content, attributions, leadMedia, options).Write(),
            options);
    }

    private static async Task<Dictionary<MediaId, MediaItem>> Pictures(NewsroomDb db, ArticleContent content, CancellationToken cancel)
    {
        var pictures = new Dictionary<MediaId, MediaItem>();
        foreach (var id in Body.Walk(content.Body).OfType<Picture>().Select(p => p.Media).Distinct())
        {
            if (await db.Media.FindAsync([id], cancel) is { } item)
            {
                pictures.Add(id, item);
            }
        }

        return pictures;
    }
}
