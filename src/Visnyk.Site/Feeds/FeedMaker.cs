using Visnyk.Editorial.Ids;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Pages;
using Visnyk.Storage;
using Visnyk.Storage.Media;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Feeds;

/// <summary>Makes the feed that an address asks for: one look-up of a topic's or author's address, then one query.</summary>
public sealed class FeedMaker(Database database, Renditions renditions, SiteOptions options, TimeProvider clock)
{
    private readonly FeedHistory history = new(clock);

    /// <summary>The feed, or where it stands now, or that there is none.</summary>
    public async Task<PageAnswer> Make(SiteCatalogue catalogue, Route route, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(route);
        if (route is not Route.Feed wanted)
        {
            return new PageAnswer.Document(FeedView.Write(route.Edition), FeedView.MediaType);
        }

        var (subject, answer) = await Read(wanted, cancel);
        return answer switch
        {
            PageAnswer.Elsewhere elsewhere => elsewhere with { To = elsewhere.To + wanted.File.Name },
            not null => answer,
            null => Document(catalogue, wanted, subject!),
        };
    }

    private PageAnswer.Document Document(SiteCatalogue catalogue, Route.Feed route, Subject subject)
    {
        var edition = route.Edition;
        var feed = new Feed
        {
            Id = FeedId.Of(subject.Kind, edition.Tag.Value, subject.Id),
            Edition = edition,
            Title = subject.Name is null ? edition.Edition.Name : $"{subject.Name} — {edition.Edition.Name}",
            Description = new[] { subject.About, edition.Edition.Tagline, subject.Name }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? edition.Edition.Name,
            PageUrl = options.PublicUrl + subject.Path,
            Updated = subject.Rows.Articles.Select(a => a.UpdatedAt ?? a.PublishedAt).DefaultIfEmpty(BeginningOf(edition, subject)).Max(),
            Items = new FeedItems(catalogue, edition, subject.Rows, options, renditions).Make(),
        };
        var selfPath = subject.Path + route.File.Name;
        var bytes = route.File.Format switch
        {
            FeedFormat.Rss => RssWriter.Write(feed, options.PublicUrl + selfPath, FeedView.PathIn(edition)),
            FeedFormat.Atom => AtomWriter.Write(feed, options.PublicUrl + selfPath, FeedView.PathIn(edition)),
            _ => JsonFeedWriter.Write(feed, options.PublicUrl + selfPath),
        };
        var people = route.File.Format != FeedFormat.Json;
        return new PageAnswer.Document(
            bytes,
            route.File.MediaType + "; charset=utf-8",
            history.ChangedAt(selfPath, bytes),
            people ? FeedView.Policy(options.PublicUrl, edition) : null,
            people ? FeedView.FeedType : null);
    }

    private async Task<(Subject? Subject, PageAnswer? Answer)> Read(Route.Feed route, CancellationToken cancel)
    {
        var edition = route.Edition;
        switch (route.Of)
        {
            case Route.Home:
                return (new Subject("edition", 0, null, edition.Edition.Tagline, edition.Home, await database.Pages.Feed(edition.Tag, cancel)), null);
            case Route.Section { Name: var name }:
                var rows = await database.Pages.SectionFeed(edition.Tag, name.SectionId, cancel);
                return (new Subject("section", name.SectionId.Value, name.Name, name.Description, edition.AddressOf(name), rows), null);
            default:
                var (id, answer) = await NameLookup.Find(database, route.Of, cancel);
                return answer is not null ? (null, answer) : Named(route, id, route.Of is Route.Topic
                    ? await database.Pages.TopicFeed(edition.Tag, id, cancel)
                    : await database.Pages.AuthorFeed(edition.Tag, id, cancel));
        }
    }

    /// <summary>A topic's or author's feed; there is none where there is no page.</summary>
    private static (Subject? Subject, PageAnswer? Answer) Named(Route.Feed route, long id, FeedRows rows)
    {
        var (edition, (kind, folder)) = (route.Edition, route.Of is Route.Topic ? ("topic", "topics") : ("author", "authors"));
        return rows.Articles.Length > 0 && rows.Headings.FirstOrDefault(h => h.Edition == edition.Tag.Value) is { } own
            ? (new Subject(kind, id, own.Name, own.About, $"/{edition.Tag}/{folder}/{own.Slug}/", rows), null)
            : (null, new PageAnswer.Missing(PageAnswer.NotFound));
    }

    /// <summary>When a feed without articles began: with its section, or with the edition's first.</summary>
    private static long BeginningOf(EditionEntry edition, Subject subject) =>
        IdSource.MadeAt(subject.Id != 0 ? subject.Id : edition.Sections.Select(s => s.SectionId.Value).DefaultIfEmpty().Min()).ToUnixTimeMilliseconds();

    private sealed record Subject(string Kind, long Id, string? Name, string About, string Path, FeedRows Rows);
}
