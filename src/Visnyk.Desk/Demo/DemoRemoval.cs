using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Visnyk.Desk.Media;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;
using Visnyk.Storage.Attachments;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Demo;

/// <summary>
/// Takes the demonstration out of every table. Which tables those are is asked of the model: whatever has a column for a story, an article, a section and so on
/// loses its rows about one that goes, so that a table that comes later is not forgotten. Here alone addresses are deleted: nobody was ever told them. People's limits stay as they are: taken out of them, what goes could
/// leave somebody without limits.
/// </summary>
public sealed class DemoRemoval(SearchIndex search, ForgetPictures forget, AttachmentStore attachments, TimeProvider clock)
{
    /// <summary>Takes it out, in the transaction that is open.</summary>
    internal async Task Run(NewsroomDb db, DemoContents demo, CancellationToken cancel)
    {
        foreach (var article in demo.Articles)
        {
            await search.Remove(db, article, cancel);
            await SitemapPages.Leave(db, article, clock.GetUtcNow(), cancel);
            await db.Forget(article, cancel);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        foreach (var entity in DependentsFirst(db.Model))
        {
            await Delete(db, entity, demo, cancel);
        }

        await DeleteAddresses(db, demo, cancel);
        await db.Settings.Where(s => s.Name == SiteSetting.Demo).ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, "false"), cancel);
        if (demo.Own == 0)
        {
            await db.Settings.Where(s => s.Name == SiteSetting.Embeds).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Deletes the files that belonged to it, once that is committed.</summary>
    internal async Task DeleteFiles(Actor by, DemoContents demo)
    {
        await forget.Run(by, demo.Pictures, CancellationToken.None);
        foreach (var attachment in demo.Attachments)
        {
            attachments.Delete(attachment);
        }
    }

    /// <summary>Entities, each before those that it refers to, as the database insists.</summary>
    private static List<IEntityType> DependentsFirst(IModel model)
    {
        var left = model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var free = left.Find(e => !e.GetReferencingForeignKeys().Any(k => k.DeclaringEntityType != e && left.Contains(k.DeclaringEntityType)))
                ?? throw new InvalidOperationException("Tables refer to one another in a circle.");
            left.Remove(free);
            ordered.Add(free);
        }

        return ordered;
    }

    private static async Task Delete(NewsroomDb db, IEntityType entity, DemoContents demo, CancellationToken cancel)
    {
        bool IsOwnKey(IProperty property) => entity.FindPrimaryKey()?.Properties is [var only] && only == property;
        foreach (var property in entity.GetProperties().OrderBy(IsOwnKey))
        {
            // A story's edition or section is not what it belongs to; it goes with itself, or stays, and then follows none that is gone.
            var follows = entity.ClrType == typeof(Story) && property.ClrType == typeof(StoryId?);
            if (ValuesOf(property.ClrType, demo) is not { Count: > 0 } values
                || (!follows && !IsOwnKey(property) && (entity.ClrType == typeof(Story) || (entity.ClrType == typeof(Article) && property.Name != nameof(Article.StoryId)))))
            {
                continue;
            }

            var (table, column) = (entity.GetTableName(), property.GetColumnName());
            var change = follows ? $"UPDATE \"{table}\" SET \"{column}\" = NULL" : $"DELETE FROM \"{table}\"";

            // Numbers, and tags that are letters, digits and hyphens: they may stand in the text, where there may be more than a database takes as parameters.
            foreach (var some in values.Chunk(500))
            {
#pragma warning disable EF1002, CA2100
                await db.Database.ExecuteSqlRawAsync($"{change} WHERE \"{column}\" IN ({string.Join(", ", some)})", cancel);
#pragma warning restore EF1002, CA2100
            }
        }
    }

    private static List<string>? ValuesOf(Type type, DemoContents demo)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(StoryId) ? Numbers(demo.Stories.Select(s => s.Value))
            : type == typeof(ArticleId) ? Numbers(demo.Articles.Select(a => a.Value))
            : type == typeof(SectionId) ? Numbers(demo.Sections.Select(s => s.Value))
            : type == typeof(TopicId) ? Numbers(demo.Topics.Select(t => t.Value))
            : type == typeof(AuthorId) ? Numbers(demo.Authors.Select(a => a.Value))
            : type == typeof(SourceId) ? Numbers(demo.Sources.Select(s => s.Value))
            : type == typeof(SnippetId) ? Numbers(demo.Snippets.Select(s => s.Value))
            : type == typeof(MediaId) ? Numbers(demo.Pictures.Select(m => m.Id.Value))
            : type == typeof(PageId) ? Numbers(demo.Pages.Select(p => p.Value))
            : type == typeof(EditionTag) ? [.. demo.Editions.Select(e => $"'{e.Value}'")]
            : null;
    }

    private static List<string> Numbers(IEnumerable<long> values) => [.. values.Select(v => v.ToString(CultureInfo.InvariantCulture))];

    /// <summary>An address names its target by a number alone; those of editions that go are gone by now.</summary>
    private static async Task DeleteAddresses(NewsroomDb db, DemoContents demo, CancellationToken cancel)
    {
        foreach (var (kind, targets) in new[]
        {
            (AddressKind.Article, Numbers(demo.Articles.Select(a => a.Value))),
            (AddressKind.Section, Numbers(demo.Sections.Select(s => s.Value))),
            (AddressKind.Topic, Numbers(demo.Topics.Select(t => t.Value))),
            (AddressKind.Author, Numbers(demo.Authors.Select(a => a.Value))),
            (AddressKind.Page, Numbers(demo.Pages.Select(p => p.Value))),
        })
        {
            foreach (var some in targets.Chunk(500))
            {
#pragma warning disable EF1002, CA2100 // Numbers alone.
                await db.Database.ExecuteSqlRawAsync($"DELETE FROM address WHERE kind = {(int)kind} AND target IN ({string.Join(", ", some)})", cancel);
#pragma warning restore EF1002, CA2100
            }
        }
    }
}
