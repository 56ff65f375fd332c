using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Sections;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Articles;

/// <summary>Stories: the newest, a new one, and which stands at an address.</summary>
internal static class StoryEndpoints
{
    private const string Path = "/newsroom/stories";
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/stories", List).Needs(Right.Read);
        newsroom.MapGet("/stories/new", (HttpContext http, Database database, string? edition) => ShowNew(http, database, edition, null, "", [])).Needs(Right.WriteOwn);
        newsroom.MapPost("/stories/new", Make).Needs(Right.WriteOwn);
        newsroom.MapGet("/stories/at", At).Needs(Right.Read);
    }

    private static async Task<IResult> List(HttpContext http, Database database, string? before)
    {
        await using var db = database.OpenNewsroom();
        var below = ShortKey.TryRead(before, out var number) ? number : long.MaxValue;
        var rows = await db.Articles.FromSql($"select * from article where id < {below}").AsNoTracking()
            .Where(a => db.Stories.Any(s => s.Id == a.StoryId && s.BinnedAt == null)).OrderByDescending(a => a.Id).Take(PageSize + 1)
            .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a, c }).ToListAsync(http.RequestAborted);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted);
        return View.Of<StoriesPage>(new
        {
            Rows = rows.OrderByDescending(r => r.a.Id.Value).Take(PageSize)
                .Select(r => new StoriesPage.Row(r.a, r.c, r.c.SavedBy is { } who ? names.GetValueOrDefault(who) : null)).ToArray(),
            Older = rows.Count > PageSize ? $"{Path}?before={rows.OrderByDescending(r => r.a.Id.Value).ElementAt(PageSize - 1).a.Id}" : null,
        });
    }

    private static async Task<IResult> ShowNew(HttpContext http, Database database, string? edition, string? section, string headline, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var actor = Visit.Of(http).Actor;
        var editions = (await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted))
            .Where(e => actor.Editions.IsEmpty || actor.Editions.Contains(e.Tag)).ToList();
        if (editions.Count == 0)
        {
            return View.Error(StatusCodes.Status403Forbidden);
        }

        var chosen = editions.Find(e => e.Tag.Value == edition) ?? editions[0];
        var sections = (await ArticleChoices.SectionsIn(db, chosen.Tag, http.RequestAborted))
            .Where(s => actor.Sections.IsEmpty || actor.Sections.Any(mine => mine.ToString() == s.Key)).ToArray();
        return View.Of<NewStoryPage>(
            new { Editions = editions, Chosen = chosen, Sections = sections, Section = section, Headline = headline, Problems = problems },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Make(HttpContext http, Database database, CreateStory create, SaveWorkingCopy save)
    {
        var form = await FormGuard.Fields(http);
        var headline = form["headline"].ToString().Trim();
        if (!ShortKey.TryRead(form["section"].ToString(), out var section) || !EditionTag.TryParse(form["edition"].ToString(), out var edition))
        {
            return await ShowNew(http, database, form["edition"], form["section"], headline, [new Problem("section.unknown", "No section is chosen.")]);
        }

        var content = SoundContent.Of(ArticleContent.Empty with { Headline = headline });
        if (!content.Done)
        {
            return await ShowNew(http, database, edition.Value, form["section"], headline, content.Problems);
        }

        // The edition is asked after first, since a story that has no article anywhere would be found by nobody.
        await using var db = database.OpenNewsroom();
        if (!await db.Editions.AnyAsync(e => e.Tag == edition, http.RequestAborted))
        {
            return await ShowNew(http, database, null, form["section"], headline, [new Problem("edition.unknown", $"There is no edition '{edition}'.")]);
        }

        var actor = Visit.Of(http).Actor;
        var story = await create.Run(actor, new(new SectionId(section)) { SourceEdition = edition }, http.RequestAborted);
        var saved = story.Done ? await save.Run(actor, new(story.Value, edition, 0, content.Value), http.RequestAborted) : null;
        if (saved is not { Done: true })
        {
            return await ShowNew(http, database, edition.Value, form["section"], headline, [.. story.Problems, .. saved?.Problems ?? []]);
        }

        var made = await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story.Value && a.Edition == edition, http.RequestAborted);
        return Results.LocalRedirect(ArticleEndpoints.PathOf(made.Id));
    }

    /// <summary>The story that readers have at an address, so that a link to it becomes one by its id.</summary>
    /// <summary>The story of our own that an address leads to, on the site or in the newsroom; nothing where it leads elsewhere.</summary>
    private static async Task<IResult> At(HttpContext http, Database database, NewsroomOptions options, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsOurs(http, options, uri))
        {
            return Results.NoContent();
        }

        await using var db = database.OpenNewsroom();
        var story = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["newsroom", "articles", var key, ..] when ShortKey.TryRead(key, out var id) => (await db.Articles.FindAsync([new ArticleId(id)], http.RequestAborted))?.StoryId,
            ["newsroom", "story", var key] when ShortKey.TryRead(key, out var id) => (await db.Stories.FindAsync([new StoryId(id)], http.RequestAborted))?.Id,
            [.. { Length: 1 or 2 } place, var last] when EditionTag.TryParse(place[0], out var edition) && Slug.TryParse(Uri.UnescapeDataString(last), out var slug) => await Published(db, edition, place, slug, http.RequestAborted),
            _ => null,
        };
        return story is null ? Results.NoContent() : Results.Json(new { story = story.Value.ToString() });
    }

    private static async Task<StoryId?> Published(NewsroomDb db, EditionTag edition, string[] place, Slug slug, CancellationToken cancel)
    {
        var under = place.Length == 2 && Slug.TryParse(Uri.UnescapeDataString(place[1]), out var section)
            ? await db.SectionNames.AsNoTracking().FirstOrDefaultAsync(n => n.Edition == edition && n.Slug == section, cancel)
            : null;
        if (under is null)
        {
            return null;
        }

        var space = AddressSpace.Of(under.SectionId);
        var found = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Edition == edition && a.Space == space && a.Slug == slug && a.Kind == AddressKind.Article, cancel);
        var id = new ArticleId(found?.Target ?? 0);
        return found is null ? null : (await db.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel))?.StoryId;
    }

    private static bool IsOurs(HttpContext http, NewsroomOptions options, Uri uri)
    {
        bool Is(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var own) && string.Equals(own.Authority, uri.Authority, StringComparison.OrdinalIgnoreCase);
        return Is($"{http.Request.Scheme}://{http.Request.Host}") || Is(options.PublicUrl) || Is(options.SiteAddress) || Is(options.Address);
    }
}
