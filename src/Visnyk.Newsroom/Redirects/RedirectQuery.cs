using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Sections;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Redirects;

/// <summary>Reads what leads elsewhere.</summary>
internal static class RedirectQuery
{
    /// <summary>How many of each are shown.</summary>
    public const int Shown = 100;

    /// <summary>Redirects made by hand whose path, or the path they lead to, holds a text; one more than is shown.</summary>
    public static Task<List<Redirect>> ByHand(NewsroomDb db, string search, CancellationToken cancel)
    {
        var like = Like(search);
        return db.Redirects.FromSql($"SELECT * FROM redirect WHERE path LIKE {like} ESCAPE '!' OR leads_to LIKE {like} ESCAPE '!' ORDER BY path LIMIT {Shown + 1}").AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>Addresses that moved whose slug holds a text, with where they lead; one more than is shown.</summary>
    public static async Task<IReadOnlyList<MovedLine>> Moved(NewsroomDb db, string search, CancellationToken cancel)
    {
        var like = Like(search);
        var moved = (int)AddressState.Moved;
        var addresses = await db.Addresses.FromSql($"SELECT * FROM address WHERE state = {moved} AND slug LIKE {like} ESCAPE '!' ORDER BY edition, space, slug LIMIT {Shown + 1}").AsNoTracking().ToListAsync(cancel);
        var sections = (await db.SectionNames.AsNoTracking().ToListAsync(cancel)).ToDictionary(n => (n.Edition, n.SectionId.Value), n => n.Slug.Value);
        var ids = addresses.Where(a => a.Kind == AddressKind.Article).Select(a => new ArticleId(a.Target)).ToList();
        var articles = (await db.PublishedArticles.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Section, a.Slug }).ToListAsync(cancel)).ToDictionary(a => a.Id.Value, a => (a.Section, a.Slug));
        var targets = addresses.Select(a => a.Target).ToList();
        var current = (await db.Addresses.AsNoTracking().Where(a => targets.Contains(a.Target) && a.State == AddressState.Current && a.Kind != AddressKind.Article).ToListAsync(cancel))
            .ToDictionary(a => (a.Edition, a.Kind, a.Target), a => a.Slug.Value);
        return [.. addresses.Select(a => new MovedLine(a.Kind, Path(a, a.Slug.Value, a.Space.Value), a.Kind == AddressKind.Article
            ? articles.TryGetValue(a.Target, out var there) ? Path(a, there.Slug.Value, there.Section.Value) : null
            : current.TryGetValue((a.Edition, a.Kind, a.Target), out var slug) ? Path(a, slug, a.Space.Value) : null))];

        string Path(Address address, string slug, long space) => address.Kind switch
        {
            AddressKind.Section => $"/{address.Edition}/{slug}/",
            AddressKind.Topic => $"/{address.Edition}/topics/{slug}/",
            AddressKind.Author => $"/{address.Edition}/authors/{slug}/",
            AddressKind.Page => $"/{address.Edition}/{slug}",
            _ => $"/{address.Edition}/{sections.GetValueOrDefault((address.Edition, new SectionId(space).Value), "…")}/{slug}",
        };
    }

    private static string Like(string search) =>
        $"%{search.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
