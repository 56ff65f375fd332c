using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Media;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    /// <summary>How many related articles a preview shows: as many as an article.</summary>
    private const int PreviewRelated = 6;

    /// <summary>The article of a preview as its page would be; missing where there is no such preview, or its time is over.</summary>
    private async Task<PageAnswer> MakePreview(SiteCatalogue catalogue, string token, CancellationToken cancel)
    {
        await using var db = database.OpenPublished();
        var preview = await db.Previews.AsNoTracking().FirstOrDefaultAsync(p => p.Token == token, cancel);
        if (preview is null || preview.ExpiresAt <= clock.GetUtcNow() || catalogue.Find(preview.Edition.Value) is not { } edition)
        {
            return new PageAnswer.Missing(PageAnswer.NoPreview);
        }

        // Where its section has no name here nobody could publish it either; then the home stands for its address.
        var path = edition.AddressOf(preview.Section.Value, preview.Slug.Value) ?? edition.Home;
        var build = ArticlePage.Build(catalogue, edition, await PreviewRows(db, edition, preview, cancel), path, options);
        return new PageAnswer.Page(build with
        {
            Preview = new PreviewModel(new PageDate(preview.MadeAt.ToUnixTimeMilliseconds()), new PageDate(preview.ExpiresAt.ToUnixTimeMilliseconds())),
            Indexed = false,
            Kept = false,
        });
    }

    private async Task<ArticleRows> PreviewRows(PublishedDb db, EditionEntry edition, PreviewArticle preview, CancellationToken cancel)
    {
        var snapshot = PublishedSnapshot.Read(preview.Snapshot);
        var article = new ArticleRow(
            preview.ArticleId.Value,
            preview.Section.Value,
            preview.Slug.Value,
            preview.PublishedAt.ToUnixTimeMilliseconds(),
            preview.UpdatedAt?.ToUnixTimeMilliseconds(),
            preview.Headline,
            preview.Deck,
            preview.LeadAlt,
            preview.Html,
            snapshot,
            await Picture(db, preview, cancel),
            0,
            preview.StoryId.Value,
            default);
        var siblings = await db.Articles.AsNoTracking().Where(a => a.StoryId == preview.StoryId && a.Edition != preview.Edition)
            .Select(a => new SiblingRow(a.Edition.Value, a.Section.Value, a.Slug.Value, a.SourceEdition == null ? null : a.SourceEdition.Value.Value)).ToListAsync(cancel);
        var related = (await database.Pages.Section(edition.Tag, preview.Section, long.MaxValue, clock.GetUtcNow(), cancel)).Cards.Where(c => c.Story != preview.StoryId.Value).Take(PreviewRelated);
        return new ArticleRows(
            article,
            await Topics(db, preview, cancel),
            await Authors(db, preview, [.. snapshot.Authors, .. snapshot.Translators], cancel),
            await Sources(db, preview, [.. snapshot.Attributions.SelectMany(a => a.Chain).Select(l => l.Source)], cancel),
            [.. siblings, new SiblingRow(preview.Edition.Value, preview.Section.Value, preview.Slug.Value, preview.SourceEdition?.Value)],
            [.. related]);
    }

    private static async Task<MediaRow?> Picture(PublishedDb db, PreviewArticle preview, CancellationToken cancel)
    {
        if (preview.LeadMedia is not { } id || await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } item)
        {
            return null;
        }

        var credit = await db.Set<MediaCredit>().AsNoTracking().FirstOrDefaultAsync(c => c.MediaId == id && c.Edition == preview.Edition, cancel);
        return new MediaRow(id.Value, item.Width, item.Height, (item.Focal.X * 1000) + item.Focal.Y, item.Licence, item.LicenceUrl, credit?.Credit);
    }

    private static async Task<NamedRow[]> Topics(PublishedDb db, PreviewArticle preview, CancellationToken cancel)
    {
        var topics = preview.Topics;
        var names = await db.TopicNames.AsNoTracking().Where(n => n.Edition == preview.Edition && topics.Contains(n.TopicId)).ToListAsync(cancel);
        return [.. topics.Distinct().Select(id => names.Find(n => n.TopicId == id)).OfType<Editorial.Topics.TopicName>().Select(n => new NamedRow(n.TopicId.Value, n.Name, n.Slug.Value, ""))];
    }

    private static async Task<NamedRow[]> Authors(PublishedDb db, PreviewArticle preview, ImmutableArray<long> ids, CancellationToken cancel)
    {
        var authors = ids.Select(id => new AuthorId(id)).ToArray();
        var names = await db.AuthorNames.AsNoTracking().Where(n => n.Edition == preview.Edition && authors.Contains(n.AuthorId)).ToListAsync(cancel);
        return [.. names.Select(n => new NamedRow(n.AuthorId.Value, n.Name, n.Slug.Value, n.Role))];
    }

    private static async Task<NamedRow[]> Sources(PublishedDb db, PreviewArticle preview, ImmutableArray<long> ids, CancellationToken cancel)
    {
        var sources = ids.Select(id => new SourceId(id)).ToArray();
        var names = await db.Set<SourceName>().AsNoTracking().Where(n => n.Edition == preview.Edition && sources.Contains(n.SourceId))
            .Join(db.Set<Source>().AsNoTracking(), n => n.SourceId, s => s.Id, (n, s) => new { n.SourceId, n.Name, s.Url }).ToListAsync(cancel);
        return [.. names.Select(n => new NamedRow(n.SourceId.Value, n.Name, "", n.Url))];
    }
}
