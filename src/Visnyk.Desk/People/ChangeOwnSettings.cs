using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Changes what everybody decides about themselves: their name and the language of the newsroom.</summary>
public sealed class ChangeOwnSettings(WriteQueue writes)
{
    /// <summary>The settings.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Language">The language; null for the browser's.</param>
    public sealed record Request(string Name, string? Language);

    /// <summary>The person; or a problem where the name cannot be, or nobody is signed in.</summary>
    public Task<Outcome<UserId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<UserId>(
        by,
        user => new Deed("user.own-settings", $"user {user}"),
        async db =>
        {
            if (by.User is not { } id || await db.Users.FindAsync([id], cancel) is not { } user)
            {
                return new Problem("rights.nobody", "Nobody is signed in.");
            }

            if (Limits.Name(request.Name) is { } nameless)
            {
                return nameless;
            }

            (user.Name, user.Language) = (CleanText.Of(request.Name).Trim(), request.Language);
            return id;
        },
        cancel);
}
