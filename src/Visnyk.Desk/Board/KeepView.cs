using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Board;

/// <summary>Keeps a question to the board under a name, for whoever asks it. One of that name that they have is written over.</summary>
public sealed class KeepView(WriteQueue writes, IdSource ids)
{
    /// <summary>What to keep.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Query">The question, as it stands in an address.</param>
    public sealed record Request(string Name, string Query);

    /// <summary>The view's id; or a problem where the name cannot be, or there are too many.</summary>
    public Task<Outcome<long>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<long>(
        async db =>
        {
            if (by.User is not { } me)
            {
                return new Problem("rights.nobody", "Nobody is signed in.");
            }

            var name = CleanText.Of(request.Name).Trim();
            if (name.Length is 0 or > SavedView.LongestName || name.Any(char.IsControl))
            {
                return new Problem("view.name", $"A view has a name of at most {SavedView.LongestName} characters.");
            }

            if (request.Query.Length > SavedView.LongestQuery)
            {
                return new Problem("view.long", $"The question of a view has at most {SavedView.LongestQuery} characters.");
            }

            var mine = await db.SavedViews.Where(v => v.UserId == me).ToListAsync(cancel);
            if (mine.Find(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                (same.Name, same.Query) = (name, request.Query);
                return same.Id;
            }

            if (mine.Count >= SavedView.Most)
            {
                return new Problem("view.many", $"One keeps at most {SavedView.Most} views.");
            }

            var view = new SavedView { Id = ids.Next(), UserId = me, Name = name, Query = request.Query };
            db.SavedViews.Add(view);
            return view.Id;
        },
        cancel);
}
