using System.Collections.Immutable;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Changes somebody's name, roles and limits. It counts from their next request on.</summary>
public sealed class ChangeUser(WriteQueue writes)
{
    /// <summary>Who and what.</summary>
    /// <param name="User">The person.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Roles">Their roles.</param>
    /// <param name="Editions">The editions that they are limited to; empty for no limit.</param>
    /// <param name="Sections">The sections that they are limited to; empty for no limit.</param>
    public sealed record Request(UserId User, string Name, ImmutableArray<Role> Roles, ImmutableArray<EditionTag> Editions, ImmutableArray<SectionId> Sections);

    /// <summary>The person; or a problem where name, roles or limits cannot be, or nobody would be left to run the installation (<c>user.last-admin</c>).</summary>
    public Task<Outcome<UserId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<UserId>(
        by,
        _ => new Deed("user.change", $"user {request.User}", $"{string.Join(' ', request.Roles)} {string.Join(' ', request.Editions)} {string.Join(' ', request.Sections)}".Trim()),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (await db.Users.FindAsync([request.User], cancel) is not { } user)
            {
                return new Problem("user.unknown", $"There is no user {request.User}.");
            }

            if (Limits.Name(request.Name) is { } nameless)
            {
                return nameless;
            }

            // What they are limited to already may be gone, with the demonstration it was of; without it they would be without limits.
            if (await Limits.Roles(db, request.Roles, [.. request.Editions.Except(user.Editions)], [.. request.Sections.Except(user.Sections)], cancel) is { } wrong)
            {
                return wrong;
            }

            var staysAdmin = request.Roles.Contains(Role.Admin) && request.Editions.IsEmpty && request.Sections.IsEmpty;
            if (!staysAdmin && user.Roles.Contains(Role.Admin) && user.DisabledAt is null && !await Limits.AnotherAdmin(db, user.Id, cancel))
            {
                return new Problem("user.last-admin", "Somebody has to be admin without limits; make somebody else one first.");
            }

            user.Name = CleanText.Of(request.Name).Trim();
            (user.Roles, user.Editions, user.Sections) = ([.. request.Roles.Distinct().Order()], request.Editions, request.Sections);
            return user.Id;
        },
        cancel);
}
