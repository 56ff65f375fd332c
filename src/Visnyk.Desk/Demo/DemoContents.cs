using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Demo;

/// <summary>
/// What goes when the demonstration goes. Ids sort by time, so what the demonstration made is older than the line that the audit log has of it; stories that
/// people made here since are theirs, and stay with all that they use.
/// </summary>
public sealed class DemoContents
{
    /// <summary>The demonstration's stories.</summary>
    public required IReadOnlySet<StoryId> Stories { get; init; }

    /// <summary>Their articles.</summary>
    public required IReadOnlySet<ArticleId> Articles { get; init; }

    /// <summary>Sections that no story of people's own stands in.</summary>
    public required IReadOnlySet<SectionId> Sections { get; init; }

    /// <summary>Topics that none is about.</summary>
    public required IReadOnlySet<TopicId> Topics { get; init; }

    /// <summary>Authors who have written none.</summary>
    public required IReadOnlySet<AuthorId> Authors { get; init; }

    /// <summary>Sources that none names.</summary>
    public required IReadOnlySet<SourceId> Sources { get; init; }

    /// <summary>Snippets that none holds.</summary>
    public required IReadOnlySet<SnippetId> Snippets { get; init; }

    /// <summary>Pictures that none shows.</summary>
    public required IReadOnlyList<MediaItem> Pictures { get; init; }

    /// <summary>Files that were kept with its stories.</summary>
    public required IReadOnlyList<AttachmentId> Attachments { get; init; }

    /// <summary>Static pages, in every edition.</summary>
    public required IReadOnlySet<PageId> Pages { get; init; }

    /// <summary>Editions that none is written in.</summary>
    public required IReadOnlySet<EditionTag> Editions { get; init; }

    /// <summary>How many of its stories people here wrote in; what they wrote goes with them.</summary>
    public required int Changed { get; init; }

    /// <summary>How many stories people made here; they stay.</summary>
    public required int Own { get; init; }

    /// <summary>What the demonstration is in a paper; null where the paper is not the demonstration.</summary>
    public static async Task<DemoContents?> Read(NewsroomDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Settings.AsNoTracking().FirstOrDefaultAsync(s => s.Name == SiteSetting.Demo, cancel) is not { Value: "true" }
            || await db.AuditEntries.AsNoTracking().Where(e => e.What == MakeDemo.Deed).OrderByDescending(e => e.Id).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancel) is not { } end)
        {
            return null;
        }

        var stories = await db.Stories.AsNoTracking().Select(s => new { s.Id, s.CreatedBy }).ToListAsync(cancel);
        var demo = stories.Where(s => s.CreatedBy is null && s.Id.Value < end).Select(s => s.Id).ToHashSet();
        var articles = await db.Articles.AsNoTracking().Select(a => new { a.Id, a.StoryId, a.Edition }).ToListAsync(cancel);
        var written = (await db.WorkingCopies.AsNoTracking().Where(c => c.SavedBy != null).Select(c => c.ArticleId).ToListAsync(cancel)).ToHashSet();
        var used = await Used.By(db, demo, cancel);
        used.Editions.UnionWith(articles.Where(a => !demo.Contains(a.StoryId)).Select(a => a.Edition));
        used.Editions.UnionWith(await EditionsOfPeople(db, end, cancel));
        return new DemoContents
        {
            Stories = demo,
            Articles = articles.Where(a => demo.Contains(a.StoryId)).Select(a => a.Id).ToHashSet(),
            Sections = (await db.Sections.AsNoTracking().Select(s => s.Id).ToListAsync(cancel)).Where(id => id.Value < end && !used.Sections.Contains(id)).ToHashSet(),
            Topics = (await db.Topics.AsNoTracking().Select(t => t.Id).ToListAsync(cancel)).Where(id => id.Value < end && !used.Topics.Contains(id)).ToHashSet(),
            Authors = (await db.Authors.AsNoTracking().Select(a => a.Id).ToListAsync(cancel)).Where(id => id.Value < end && !used.Authors.Contains(id)).ToHashSet(),
            Sources = (await db.Sources.AsNoTracking().Select(s => s.Id).ToListAsync(cancel)).Where(id => id.Value < end && !used.Sources.Contains(id)).ToHashSet(),
            Snippets = (await db.Snippets.AsNoTracking().Select(s => s.Id).ToListAsync(cancel)).Where(id => id.Value < end && !used.Snippets.Contains(id)).ToHashSet(),
            Pictures = [.. (await db.Media.AsNoTracking().ToListAsync(cancel)).Where(m => m.Id.Value < end && !used.Pictures.Contains(m.Id))],
            Attachments = [.. (await db.Attachments.AsNoTracking().Select(a => new { a.Id, a.StoryId }).ToListAsync(cancel)).Where(a => demo.Contains(a.StoryId)).Select(a => a.Id)],
            Pages = (await db.Pages.AsNoTracking().Select(p => p.Id).Distinct().ToListAsync(cancel)).Where(id => id.Value < end).ToHashSet(),
            Editions = (await db.Editions.AsNoTracking().Select(e => e.Tag).ToListAsync(cancel)).Where(tag => !used.Editions.Contains(tag)).ToHashSet(),
            Changed = articles.Where(a => demo.Contains(a.StoryId) && written.Contains(a.Id)).Select(a => a.StoryId).Distinct().Count(),
            Own = stories.Count - demo.Count,
        };
    }

    /// <summary>Those that have a line of their own in the log were not made with the demonstration.</summary>
    private static async Task<IEnumerable<EditionTag>> EditionsOfPeople(NewsroomDb db, long end, CancellationToken cancel)
    {
        var made = await db.AuditEntries.AsNoTracking().Where(e => e.What == "edition.make" && e.Id > end).Select(e => e.About).ToListAsync(cancel);
        return made.Select(about => EditionTag.TryParse(about.Split(' ')[^1], out var tag) ? (EditionTag?)tag : null).OfType<EditionTag>();
    }

    /// <summary>What stories that stay use.</summary>
    private sealed class Used
    {
        public HashSet<SectionId> Sections { get; } = [];

        public HashSet<TopicId> Topics { get; } = [];

        public HashSet<AuthorId> Authors { get; } = [];

        public HashSet<SourceId> Sources { get; } = [];

        public HashSet<SnippetId> Snippets { get; } = [];

        public HashSet<MediaId> Pictures { get; } = [];

        public HashSet<EditionTag> Editions { get; } = [];

        public static async Task<Used> By(NewsroomDb db, HashSet<StoryId> demo, CancellationToken cancel)
        {
            var used = new Used();
            var stays = new HashSet<ArticleId>();
            foreach (var story in (await db.Stories.AsNoTracking().ToListAsync(cancel)).Where(s => !demo.Contains(s.Id)))
            {
                used.Sections.Add(story.Section);
                used.Topics.UnionWith(story.Topics);
                used.Add(story.Attributions, story.LeadMedia);
                if (story.SourceEdition is { } source)
                {
                    used.Editions.Add(source);
                }
            }

            foreach (var article in (await db.Articles.AsNoTracking().Select(a => new { a.Id, a.StoryId }).ToListAsync(cancel)).Where(a => !demo.Contains(a.StoryId)))
            {
                stays.Add(article.Id);
            }

            // Where everything goes, nothing need be read.
            if (stays.Count > 0)
            {
                await foreach (var copy in db.WorkingCopies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
                {
                    used.Add(stays.Contains(copy.ArticleId) ? copy.Content : ArticleContent.Empty);
                }

                await foreach (var revision in db.Revisions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
                {
                    if (stays.Contains(revision.ArticleId))
                    {
                        used.Add(revision.Content);
                        used.Add(revision.Attributions, revision.LeadMedia);
                    }
                }

                await foreach (var row in db.PublishedArticles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
                {
                    if (stays.Contains(row.Id))
                    {
                        // Where its edition has not named its section, it stands in another.
                        used.Sections.Add(row.Section);
                    }
                }
            }

            return used;
        }

        private void Add(ArticleContent content)
        {
            Authors.UnionWith(content.Authors.Concat(content.Translators));
            Snippets.UnionWith(Body.SnippetsIn(content.Body));
            Pictures.UnionWith(Body.Walk(content.Body).OfType<Picture>().Select(p => p.Media));
        }

        private void Add(IEnumerable<Attribution> attributions, MediaId? lead)
        {
            Sources.UnionWith(attributions.SelectMany(a => a.Chain).Select(l => l.Source));
            if (lead is { } media)
            {
                Pictures.Add(media);
            }
        }
    }
}
