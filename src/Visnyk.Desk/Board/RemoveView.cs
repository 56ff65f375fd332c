using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Board;

/// <summary>Lets go of a view of the board that one kept.</summary>
public sealed class RemoveView(WriteQueue writes)
{
    /// <summary>How many went; or a problem where nobody is signed in. Nobody removes others'.</summary>
    public Task<Outcome<int>> Run(Actor by, long view, CancellationToken cancel = default) => writes.RunAside<int>(
        async db => by.User is not { } me
            ? new Problem("rights.nobody", "Nobody is signed in.")
            : await db.SavedViews.Where(v => v.Id == view && v.UserId == me).ExecuteDeleteAsync(cancel),
        cancel);
}
