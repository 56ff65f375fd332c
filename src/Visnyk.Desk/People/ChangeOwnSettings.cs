using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Changes what everybody decides about themselves: their name, the language of the newsroom, and whether single keys are shortcuts.</summary>
public sealed class ChangeOwnSettings(WriteQueue writes)
{
    /// <summary>The settings.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Language">The language; null for the browser's.</param>
    /// <param name="SingleKeys">Whether single keys are shortcuts.</param>
    public sealed record Request(string Name, string? Language, bool SingleKeys = true);

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

            (user.Name, user.Language, user.SingleKeys) = (CleanText.Of(request.Name).Trim(), request.Language, request.SingleKeys);
            return id;
        },
        cancel);
}
