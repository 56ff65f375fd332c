using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Makes a token by which another program is let in.</summary>
public sealed class MakeToken(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What for.</summary>
    /// <param name="Name">What it is for, in one's own words.</param>
    /// <param name="Scope">What it lets a program do.</param>
    public sealed record Request(string Name, TokenScope Scope);

    /// <summary>The secret, which is told this once; or a problem where the name cannot be (<c>token.name</c>), or there is no such scope.</summary>
    public Task<Outcome<string>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        var id = ids.Next();
        return writes.RunAside<string>(
            by,
            _ => new Deed("token.make", $"token {id}", $"{request.Name.Trim()} ({request.Scope})"),
            db => Task.FromResult(Made(db, by, request, id)),
            cancel);
    }

    private Outcome<string> Made(NewsroomDb db, Actor by, Request request, long id)
    {
        if (by.WhatStops(Right.ManagePeople) is { } stop)
        {
            return stop;
        }

        var name = CleanText.Of(request.Name).Trim();
        if (name.Length is 0 or > ApiToken.LongestName)
        {
            return new Problem("token.name", $"A token has a name of at most {ApiToken.LongestName} characters.");
        }

        if (!Enum.IsDefined(request.Scope))
        {
            return new Problem("token.scope", "A token's scope is read, write or admin.");
        }

        var secret = Secret.Next();
        db.ApiTokens.Add(new ApiToken { Id = id, Hash = Secret.Hash(secret), Name = name, Scope = request.Scope, MadeBy = by.User, MadeAt = clock.GetUtcNow() });
        return secret;
    }
}
