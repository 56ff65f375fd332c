using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Articles;

/// <summary>What an article's form has to choose from, by the names that its edition has for it.</summary>
/// <param name="Sections">Sections.</param>
/// <param name="Topics">Topics.</param>
/// <param name="Authors">Authors.</param>
/// <param name="Sources">Sources of facts.</param>
public sealed record ArticleChoices(
    IReadOnlyList<NameChoice> Sections, IReadOnlyList<NameChoice> Topics, IReadOnlyList<NameChoice> Authors, IReadOnlyList<NameChoice> Sources)
{
    /// <summary>Snippets, as the newsroom calls them.</summary>
    public IReadOnlyList<NameChoice> Snippets { get; private init; } = [];

    /// <summary>The choices in an edition.</summary>
    internal static async Task<ArticleChoices> In(NewsroomDb db, EditionTag edition, CancellationToken cancel) => new(
        await SectionsIn(db, edition, cancel),
        await TopicsIn(db, edition, cancel),
        Sorted(await db.AuthorNames.AsNoTracking().Where(n => n.Edition == edition).Select(n => new NameChoice(n.AuthorId.ToString(), n.Name)).ToListAsync(cancel)),
        Sorted(await db.SourceNames.AsNoTracking().Where(n => n.Edition == edition).Select(n => new NameChoice(n.SourceId.ToString(), n.Name)).ToListAsync(cancel)))
    {
        Snippets = Sorted(await db.Snippets.AsNoTracking().Select(s => new NameChoice(s.Id.ToString(), s.Name)).ToListAsync(cancel)),
    };

    /// <summary>Sections by the name in the edition, else by the one in any: a story may stand in a section that the edition has not named.</summary>
    internal static async Task<IReadOnlyList<NameChoice>> SectionsIn(NewsroomDb db, EditionTag edition, CancellationToken cancel)
    {
        var names = await db.SectionNames.AsNoTracking().ToListAsync(cancel);
        return [.. (await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(cancel))
            .Select(id => (Id: id, Name: (names.Find(n => n.SectionId == id && n.Edition == edition) ?? names.Find(n => n.SectionId == id))?.Name))
            .Where(s => s.Name is not null).Select(s => new NameChoice(s.Id.ToString(), s.Name!))];
    }

    /// <summary>Topics by the name in the edition.</summary>
    internal static async Task<IReadOnlyList<NameChoice>> TopicsIn(NewsroomDb db, EditionTag edition, CancellationToken cancel) =>
        Sorted(await db.TopicNames.AsNoTracking().Where(n => n.Edition == edition).Select(n => new NameChoice(n.TopicId.ToString(), n.Name)).ToListAsync(cancel));

    /// <summary>Topics by the name in the edition, else by the one in any.</summary>
    internal static async Task<IReadOnlyList<NameChoice>> TopicsAnywhere(NewsroomDb db, EditionTag edition, CancellationToken cancel) =>
        Sorted([.. (await db.TopicNames.AsNoTracking().ToListAsync(cancel)).GroupBy(n => n.TopicId)
            .Select(g => new NameChoice(g.Key.ToString(), (g.FirstOrDefault(n => n.Edition == edition) ?? g.First()).Name))]);

    /// <summary>Where readers have an article; null where they do not.</summary>
    internal static async Task<string?> AddressOf(NewsroomDb db, ArticleId article, CancellationToken cancel) =>
        await db.PublishedArticles.AsNoTracking().Where(p => p.Id == article)
            .Join(db.SectionNames.AsNoTracking(), p => new { p.Edition, p.Section }, n => new { n.Edition, Section = n.SectionId }, (p, n) => new { p.Edition, Section = n.Slug, p.Slug })
            .FirstOrDefaultAsync(cancel) is { } found ? $"/{found.Edition}/{found.Section}/{found.Slug}" : null;

    private static List<NameChoice> Sorted(List<NameChoice> names) => [.. names.OrderBy(n => n.Name, StringComparer.CurrentCultureIgnoreCase)];
}
