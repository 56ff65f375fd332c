using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Addresses;

/// <summary>Takes back a redirect that was made by hand. Those that renaming made stay for good.</summary>
public sealed class RemoveRedirect(WriteQueue writes)
{
    /// <summary>The path that leads nowhere any more, or what stops it.</summary>
    public Task<Outcome<string>> Run(Actor by, string path, CancellationToken cancel = default) => writes.Run<string>(
        by,
        folded => new Deed("redirect.remove", "redirect " + folded),
        async db =>
        {
            if (by.WhatStops(Right.Arrange) is { } stop)
            {
                return stop;
            }

            if (await db.Redirects.FindAsync([Redirect.Fold(path)], cancel) is not { } redirect)
            {
                return new Problem("redirect.unknown", $"'{path}' leads nowhere.");
            }

            if (FormerAddresses.EditionOf(redirect) is { } edition && by.WhatStops(Right.Arrange, new Matter { Edition = edition }) is { } foreign)
            {
                return foreign;
            }

            db.Redirects.Remove(redirect);
            return redirect.Path;
        },
        cancel);
}
