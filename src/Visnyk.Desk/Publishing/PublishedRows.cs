using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Publishing;

/// <summary>Writes what readers see of a revision into the published tables, or takes it out of them.</summary>
internal static class PublishedRows
{
    /// <summary>Puts the revision in the place of what readers saw before.</summary>
    /// <param name="db">The database.</param>
    /// <param name="story">The story.</param>
    /// <param name="article">The article.</param>
    /// <param name="revision">What readers are to see.</param>
    /// <param name="section">The section that it stands under.</param>
    /// <param name="now">The time, which may be later than that of publication.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Write(NewsroomDb db, Story story, Article article, Revision revision, SectionId section, DateTimeOffset now, CancellationToken cancel)
    {
        var content = revision.Content;
        var shown = await Rendered.Of(db, article.Edition, content, revision.Attributions, revision.LeadMedia, cancel);
        var row = await db.PublishedArticles.FindAsync([article.Id], cancel);
        var isNew = row is null;
        row ??= new PublishedArticle { Id = article.Id, StoryId = story.Id, Edition = article.Edition, Headline = "" };
        row.Section = section;
        row.Slug = article.Slug;
        row.SortKey = SortKey.Of(article.FirstPublishedAt!.Value, article.Id);
        row.Kind = story.Kind;
        row.SourceEdition = story.SourceEdition;
        row.PublishedAt = article.FirstPublishedAt.Value;
        row.UpdatedAt = article.UpdatedAt;
        row.LeadMedia = shown.LeadMedia;
        row.Headline = shown.Headline;
        row.Deck = shown.Deck;
        row.LeadAlt = shown.LeadAlt;
        if (isNew)
        {
            row.SitemapPage = await SitemapPages.Claim(db, article.Edition, now, cancel);
            db.PublishedArticles.Add(row);
            db.PublishedBodies.Add(new PublishedBody { ArticleId = article.Id, RevisionId = revision.Id, Snapshot = shown.Snapshot, Html = shown.Html });
        }
        else
        {
            var body = (await db.PublishedBodies.FindAsync([article.Id], cancel))!;
            (body.RevisionId, body.Snapshot, body.Html) = (revision.Id, shown.Snapshot, shown.Html);
            await RemoveLinks(db, article.Id, cancel);
        }

        AddLinks(db, story, row, revision, shown.Options);
        await EmbedsNoted.In(db, content.Body, cancel);
    }

    /// <summary>Takes the article out of readers' sight.</summary>
    public static async Task Remove(NewsroomDb db, ArticleId article, DateTimeOffset now, CancellationToken cancel)
    {
        await RemoveLinks(db, article, cancel);
        await SitemapPages.Leave(db, article, now, cancel);
        await db.Unrelate(article, cancel);
        await db.PinnedLeads.Where(p => p.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedBodies.Where(b => b.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedArticles.Where(a => a.Id == article).ExecuteDeleteAsync(cancel);
        Forget(db, entity => entity is PublishedArticle row ? row.Id == article : entity is PublishedBody body ? body.ArticleId == article : entity is PinnedLead pin && pin.ArticleId == article);
    }

    /// <summary>Puts what the story is about now in the place of what it was about when the article was published.</summary>
    public static async Task WriteTopics(NewsroomDb db, Story story, PublishedArticle row, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await db.PublishedTopics.Where(t => t.ArticleId == row.Id).ExecuteDeleteAsync(cancel);
        Forget(db, entity => entity is PublishedTopic topic && topic.ArticleId == row.Id);
        AddTopics(db, story, row);
    }

    private static async Task RemoveLinks(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        // Rows of an earlier publication in the same transaction are tracked; those of earlier ones are only in the database.
        await db.SaveChangesAsync(cancel);
        await db.PublishedTopics.Where(t => t.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedAuthors.Where(a => a.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedSources.Where(s => s.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedCorrections.Where(c => c.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedSnippets.Where(s => s.ArticleId == article).ExecuteDeleteAsync(cancel);
        await db.PublishedRenewals.Where(r => r.ArticleId == article).ExecuteDeleteAsync(cancel);
        Forget(db, entity => IsLinkOf(entity, article));
    }

    /// <summary>Rows deleted in the database are no longer known to the context either.</summary>
    private static void Forget(NewsroomDb db, Predicate<object> gone)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => gone(e.Entity)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static bool IsLinkOf(object entity, ArticleId article) => entity switch
    {
        PublishedTopic topic => topic.ArticleId == article,
        PublishedAuthor author => author.ArticleId == article,
        PublishedSource source => source.ArticleId == article,
        PublishedCorrection correction => correction.ArticleId == article,
        PublishedSnippet snippet => snippet.ArticleId == article,
        PublishedRenewal renewal => renewal.ArticleId == article,
        _ => false,
    };

    private static void AddTopics(NewsroomDb db, Story story, PublishedArticle row) =>
        db.PublishedTopics.AddRange(story.Topics.Distinct().Select((topic, position) => new PublishedTopic
        {
            ArticleId = row.Id, TopicId = topic, Edition = row.Edition, SortKey = row.SortKey, Position = position,
        }));

    private static void AddLinks(NewsroomDb db, Story story, PublishedArticle row, Revision revision, HtmlWriterOptions options)
    {
        AddTopics(db, story, row);
        var byline = revision.Content.Authors.Concat(revision.Content.Translators).Distinct();
        db.PublishedAuthors.AddRange(byline.Select((author, position) => new PublishedAuthor
        {
            ArticleId = row.Id, AuthorId = author, Edition = row.Edition, SortKey = row.SortKey, Position = position,
        }));
        var sources = revision.Attributions.SelectMany(a => a.Chain).Select(l => l.Source).Distinct();
        db.PublishedSources.AddRange(sources.Select(source => new PublishedSource { ArticleId = row.Id, SourceId = source }));
        db.PublishedSnippets.AddRange(Body.SnippetsIn(revision.Content.Body).Select(snippet => new PublishedSnippet { ArticleId = row.Id, SnippetId = snippet, Edition = row.Edition }));
        db.PublishedCorrections.AddRange(revision.Content.Corrections.Select(correction => new PublishedCorrection
        {
            Id = correction.Id,
            ArticleId = row.Id,
            Edition = row.Edition,
            Kind = correction.Kind,
            At = correction.At,
            SortKey = SortKey.Of(correction.At, row.Id),
            Html = SoundText.In(HtmlWriter.Write(correction.Text, options)),
        }));
    }
}
