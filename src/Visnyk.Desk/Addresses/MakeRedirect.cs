using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Addresses;

/// <summary>Has an address that the paper had before it came here lead to a page that it has now. One that leads somewhere already leads there from now on.</summary>
public sealed class MakeRedirect(WriteQueue writes, TimeProvider clock)
{
    // What the program answers itself, whatever stands in the database.
    private static readonly string[] Own = ["newsroom", "media", "api", "theme", "health", "metrics", "preview", ".well-known"];

    /// <summary>What leads where.</summary>
    /// <param name="From">The former path, or the whole former address.</param>
    /// <param name="To">The path of a page of this paper, or its whole address.</param>
    public sealed record Request(string From, string To);

    /// <summary>The former path as it is kept, or what is wrong with either.</summary>
    public Task<Outcome<string>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<string>(
        by,
        path => new Deed("redirect.make", "redirect " + path, request.To),
        async db =>
        {
            if (by.WhatStops(Right.Arrange) is { } stop)
            {
                return stop;
            }

            var from = Redirect.Fold(request.From);
            if (WhatIsWrong(from) is { } wrong)
            {
                return wrong;
            }

            if (await StandsAt(db, from, cancel) is not null)
            {
                return new Problem("redirect.own", $"'{from}' is an address of this paper's own.");
            }

            if (await StandsAt(db, Redirect.Fold(request.To), cancel) is not { CanBeRead: true } to)
            {
                return new Problem("redirect.target", $"Nothing of this paper stands at '{request.To}'.");
            }

            // What leads into another edition is that edition's until somebody of it leads it elsewhere.
            var redirect = await db.Redirects.FindAsync([from], cancel);
            var editions = new[] { to.Edition, redirect is null ? null : FormerAddresses.EditionOf(redirect) }.OfType<EditionTag>();
            if (Permission.ToArrange(by, editions) is { } foreign)
            {
                return foreign;
            }

            if (redirect is null)
            {
                redirect = new Redirect { Path = from, LeadsTo = to.Path, MadeAt = clock.GetUtcNow(), MadeBy = by.User };
                db.Redirects.Add(redirect);
            }

            redirect.LeadsTo = to.Path;
            return from;
        },
        cancel);

    private static Problem? WhatIsWrong(string path) =>
        path.Length > Redirect.Longest ? new Problem("redirect.long", $"An address has at most {Redirect.Longest} characters.")
        : path.Length < 2 || path[0] != '/' || path.Contains("//", StringComparison.Ordinal) || path.AsSpan().ContainsAny("?#\\") ? new Problem("redirect.path", $"'{path}' is no path of an address.")
        : Own.Contains(path.Split('/')[1]) ? new Problem("redirect.own", $"'{path}' is an address of the program's own.")
        : null;

    /// <summary>What is the paper's own at a folded path: an edition's home, a page that every edition has, or what has an address; null for nothing.</summary>
    private static async Task<Place?> StandsAt(NewsroomDb db, string path, CancellationToken cancel)
    {
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest] && EditionTag.TryParse(first, out var edition) && await db.Editions.FindAsync([edition], cancel) is not null
            && (rest.Length == 0 || (Slug.TryParse(rest[0], out var word) && ReservedWords.Contains(word) && rest[0] is not ("topics" or "authors"))))
        {
            return new Place($"/{edition}{string.Concat(rest.Select(r => "/" + r))}/", edition, rest is [] or ["corrections" or "search" or "saved"]);
        }

        return await FormerAddresses.At(db, path, cancel) is not { } address ? null
            : new Place(address.Kind is AddressKind.Article or AddressKind.Page ? path : path + "/", address.Edition, address.State != AddressState.Killed);
    }

    private sealed record Place(string Path, EditionTag Edition, bool CanBeRead);
}
