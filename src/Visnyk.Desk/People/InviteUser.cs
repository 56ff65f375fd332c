using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Takes somebody in, and makes the link by which they sign in for the first time.</summary>
public sealed class InviteUser(WriteQueue writes, MakeSignInLink links, IdSource ids, TimeProvider clock)
{
    /// <summary>How long the first link works.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(1);

    /// <summary>Who.</summary>
    /// <param name="Email">Their address.</param>
    /// <param name="Roles">Their roles.</param>
    public sealed record Request(string Email, ImmutableArray<Role> Roles)
    {
        /// <summary>Their name; empty to take what stands before the @.</summary>
        public string Name { get; init; } = "";

        /// <summary>The editions that they are limited to; empty for no limit.</summary>
        public ImmutableArray<EditionTag> Editions { get; init; } = [];

        /// <summary>The sections that they are limited to; empty for no limit.</summary>
        public ImmutableArray<SectionId> Sections { get; init; } = [];
    }

    /// <summary>The invitation; or a problem where the address is none (<c>user.email</c>) or is somebody's already (<c>user.exists</c>), or the name, roles or limits cannot be.</summary>
    public Task<Outcome<Invitation>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<Invitation>(
        by,
        made => new Deed("user.invite", $"user {made.User}", $"{request.Email.Trim()} ({string.Join(' ', request.Roles)})"),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            var email = request.Email.Trim();
            if (!User.IsEmail(email))
            {
                return new Problem("user.email", $"'{CleanText.Of(email)}' is no e-mail address.");
            }

            var name = request.Name.Trim().Length > 0 ? CleanText.Of(request.Name).Trim() : email.Split('@')[0];
            if (Limits.Name(name) is { } nameless)
            {
                return nameless;
            }

            if (await Limits.Roles(db, request.Roles, request.Editions, request.Sections, cancel) is { } wrong)
            {
                return wrong;
            }

            var key = User.KeyOf(email);
            if (await db.Users.AnyAsync(u => u.EmailKey == key, cancel))
            {
                return new Problem("user.exists", $"{email} is somebody's already. 'People' has a new link for them.");
            }

            var user = new User
            {
                Id = new UserId(ids.Next()),
                Email = email,
                EmailKey = key,
                Name = name,
                Roles = [.. request.Roles.Distinct().Order()],
                Editions = request.Editions,
                Sections = request.Sections,
                CreatedAt = clock.GetUtcNow(),
            };
            db.Users.Add(user);
            db.Credentials.Add(new Credentials { UserId = user.Id, Stamp = Secret.Next() });
            await db.SaveChangesAsync(cancel);
            return await links.Run(by, new(user.Id, LinkLasts), cancel);
        },
        cancel);
}
