using Visnyk.Editorial.Addresses;
using Visnyk.Site.Addresses;
using Visnyk.Storage;

namespace Visnyk.Site.Pages;

/// <summary>Finds the topic or author that an address names.</summary>
internal static class NameLookup
{
    /// <summary>Its id, or the answer where there is none or it has moved.</summary>
    /// <param name="database">The database.</param>
    /// <param name="route">A <see cref="Route.Topic"/> or <see cref="Route.Author"/>.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<(long Id, PageAnswer? Answer)> Find(Database database, Route route, CancellationToken cancel)
    {
        var edition = route.Edition.Tag;
        var (space, kind, text, folder) = route switch
        {
            Route.Topic topic => (AddressSpace.Topics, AddressKind.Topic, topic.Slug, "topics"),
            Route.Author author => (AddressSpace.Authors, AddressKind.Author, author.Slug, "authors"),
            _ => throw new ArgumentException("Only topics and authors are found by name.", nameof(route)),
        };
        if (!Slug.TryParse(text, out var wanted) || await database.Pages.Address(edition, space, wanted, cancel) is not { } address)
        {
            return (0, new PageAnswer.Missing(PageAnswer.NotFound));
        }

        if (address.State == AddressState.Killed)
        {
            return (0, new PageAnswer.Missing(PageAnswer.Killed));
        }

        if (address.State == AddressState.Moved)
        {
            var current = await database.Pages.CurrentSlug(address.Target, edition, kind, cancel);
            return (0, current is null ? new PageAnswer.Missing(PageAnswer.NotFound) : new PageAnswer.Elsewhere($"/{edition}/{folder}/{current}/", ForGood: true));
        }

        return (address.Target, null);
    }
}
