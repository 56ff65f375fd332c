using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Names;
using Visnyk.Newsroom.People;
using Visnyk.Newsroom.Settings;
using Visnyk.Newsroom.Snippets;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Audit;

/// <summary>Looks up what lines of the log are about: the log names things by their kind and key, <c>story 42</c>, which stay whatever they are called later.</summary>
internal sealed class AuditThings(NewsroomDb db, Visit visit, CancellationToken cancel)
{
    // What stands behind the arrow of such deeds' details: to whom, or where to.
    private static readonly HashSet<string> Handing = ["article.assign", "article.translate", "story.move", "user.disable"];
    private const string To = "to ";
    private readonly Dictionary<string, AuditThing> found = [];

    /// <summary>What some lines are about, by how the log names it; what is gone, or has no name, is not among it.</summary>
    public async Task<IReadOnlyDictionary<string, AuditThing>> Of(IReadOnlyList<AuditEntry> entries)
    {
        var keys = entries.Select(e => e.About).Concat(entries.Select(e => Handed(e).Whom)).Select(k => k.Split(' ')).Where(k => k.Length == 2)
            .GroupBy(k => k[0], k => k[1]).ToDictionary(g => g.Key, g => g.Distinct().ToList());
        List<long> Ids(string kind) => [.. keys.GetValueOrDefault(kind, []).Select(k => ShortKey.TryRead(k, out var id) ? id : 0)];
        await Articles([.. Ids("story").Select(id => new StoryId(id))], [.. Ids("article").Select(id => new ArticleId(id))]);
        await People([.. Ids("user").Select(id => new UserId(id))]);
        await Editions(keys.GetValueOrDefault("edition", []));
        var sections = Ids("section").ConvertAll(id => new SectionId(id));
        Name(NameKind.Sections, await db.SectionNames.AsNoTracking().Where(n => sections.Contains(n.SectionId)).Select(n => new Named(n.SectionId.Value, n.Edition, n.Name)).ToListAsync(cancel));
        var topics = Ids("topic").ConvertAll(id => new TopicId(id));
        Name(NameKind.Topics, await db.TopicNames.AsNoTracking().Where(n => topics.Contains(n.TopicId)).Select(n => new Named(n.TopicId.Value, n.Edition, n.Name)).ToListAsync(cancel));
        var authors = Ids("author").ConvertAll(id => new AuthorId(id));
        Name(NameKind.Authors, await db.AuthorNames.AsNoTracking().Where(n => authors.Contains(n.AuthorId)).Select(n => new Named(n.AuthorId.Value, n.Edition, n.Name)).ToListAsync(cancel));
        var sources = Ids("source").ConvertAll(id => new SourceId(id));
        Name(NameKind.Sources, await db.SourceNames.AsNoTracking().Where(n => sources.Contains(n.SourceId)).Select(n => new Named(n.SourceId.Value, n.Edition, n.Name)).ToListAsync(cancel));
        var snippets = Ids("snippet").ConvertAll(id => new SnippetId(id));
        foreach (var snippet in await db.Snippets.AsNoTracking().Where(s => snippets.Contains(s.Id)).ToListAsync(cancel))
        {
            found[$"snippet {snippet.Id}"] = new(snippet.Name, null, $"{SnippetEndpoints.Path}/{snippet.Id}");
        }

        return found;
    }

    /// <summary>A detail that says whom something is handed to, or where it moves: what, and the other's name in the log; empty where it is no such detail.</summary>
    public static (string What, string Whom) Handed(AuditEntry entry)
    {
        var at = Handing.Contains(entry.What) ? (" " + entry.Detail).LastIndexOf(" " + To, StringComparison.Ordinal) : -1;
        return at < 0 ? ("", "") : (entry.Detail[..at].TrimEnd(), entry.Detail[(at + To.Length)..]);
    }

    /// <summary>A story is called by its headline in the reader's language where it has one, else in the edition that they work for, else in any.</summary>
    private async Task Articles(List<StoryId> stories, List<ArticleId> articles)
    {
        var lines = await db.Articles.AsNoTracking().Where(a => stories.Contains(a.StoryId) || articles.Contains(a.Id))
            .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, a.StoryId, a.Edition, c.Headline })
            .Where(a => a.Headline != "").ToListAsync(cancel);
        foreach (var line in lines.OrderBy(l => Distance(l.Edition)).ThenBy(l => l.Id.Value))
        {
            var thing = new AuditThing(line.Headline, line.Edition.Language, $"/newsroom/articles/{line.Id}");
            found[$"article {line.Id}"] = thing;
            found.TryAdd($"story {line.StoryId}", thing);
        }
    }

    private async Task People(List<UserId> people)
    {
        foreach (var person in await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToListAsync(cancel))
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{PeopleEndpoints.Path}/{person.Id.Value}");
            found[$"user {person.Id}"] = new(person.Name, null, visit.Actor.May(Right.ManagePeople) ? address : null);
        }
    }

    private async Task Editions(List<string> tags)
    {
        foreach (var edition in tags.Count == 0 ? [] : await db.Editions.AsNoTracking().ToListAsync(cancel))
        {
            found[$"edition {edition.Tag}"] = new(edition.LanguageName, edition.Tag.Language, visit.Actor.May(Right.RunPaper) ? $"{SettingsEndpoints.Path}/editions/{edition.Tag}" : null);
        }
    }

    private void Name(NameKind kind, List<Named> names)
    {
        var called = kind.ToString().ToLowerInvariant().TrimEnd('s');
        foreach (var name in names.OrderBy(n => Distance(n.Edition)))
        {
            var key = ShortKey.Write(name.Id);
            found.TryAdd($"{called} {key}", new(name.Name, name.Edition.Language, visit.Actor.May(Right.Name) ? $"{NamesEndpoints.PathOf(kind)}/{key}" : null));
        }
    }

    private int Distance(EditionTag edition) => edition.Primary == visit.Locale.Language ? 0 : edition == visit.Edition?.Tag ? 1 : 2;

    private sealed record Named(long Id, EditionTag Edition, string Name);
}
