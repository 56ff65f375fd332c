using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.SignIn;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.SignIn;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Frame;

/// <summary>
/// Receives every request to the newsroom: finds out who makes it from the session as it stands in the database now, keeps out whoever may not come, and
/// refuses forms that are not this newsroom's.
/// </summary>
public sealed partial class Reception(Database database, SeeSession see, Wording wording, Kept kept, NewsroomOptions options, TimeProvider clock, ILogger<Reception> log)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Receives a request, and hands it on where it may go on.</summary>
    public async Task Receive(HttpContext http, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(next);
        Guard(http.Response.Headers);
        if (http.Request.Path.StartsWithSegments(AssetFiles.Folder))
        {
            await next(http);
            return;
        }

        if (options.IsSecureAt(http.Request.Host.Value))
        {
            // A proxy ends TLS; what browsers see is https all the same.
            http.Request.Scheme = "https";
        }

        var visit = Visit.Of(http);
        visit.Path = http.Request.Path.Value ?? "";
        visit.Actor = Actor.Nobody with { From = http.Connection.RemoteIpAddress?.ToString() ?? "" };
        visit.Locale = wording.For(null, http.Request.Headers.AcceptLanguage);
        try
        {
            await Recognise(http, visit);
            if (await WhatInstead(http, visit) is { } instead)
            {
                await instead.ExecuteAsync(http);
            }
            else
            {
                await next(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // They left; there is nobody to answer.
        }
        catch (Exception error) when (!http.Response.HasStarted && error is BadHttpRequestException or InvalidDataException)
        {
            // A body that is too long, or no form at all.
            await Fail(http, (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
        }
#pragma warning disable CA1031 // The last resort of every request: whatever failed, there is a page and the log gets the cause.
        catch (Exception error) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            Failed(error, visit.Path);
            await Fail(http, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";

        // Addresses of links hold secrets; they are told to nobody else. With no-referrer browsers would not say whence a form comes either.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
    }

    private static Task Fail(HttpContext http, int status)
    {
        http.Response.Clear();
        Guard(http.Response.Headers);
        return View.Error(status is 400 or 413 or 500 ? status : StatusCodes.Status400BadRequest).ExecuteAsync(http);
    }

    private async Task<IResult?> WhatInstead(HttpContext http, Visit visit)
    {
        var entry = http.GetEndpoint()?.Metadata.GetMetadata<Entry>() ?? new Entry(null);
        var posts = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        var form = posts && http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        if (visit.User is null && !entry.IsOpen)
        {
            return posts
                ? View.Of<KeptPage>(new { SignedOut = true, Sealed = kept.Seal(http, form) }, StatusCodes.Status401Unauthorized)
                : Results.LocalRedirect("/newsroom/sign-in" + (visit.Path.Length > "/newsroom/".Length ? "?to=" + Uri.EscapeDataString(visit.Path + http.Request.QueryString) : ""));
        }

        if (entry.Right is { } right && !visit.Actor.May(right))
        {
            return View.Error(StatusCodes.Status403Forbidden);
        }

        return posts && !entry.IsUnguarded && !await FormGuard.Holds(http)
            ? View.Of<KeptPage>(new { Sealed = kept.Seal(http, form) }, StatusCodes.Status400BadRequest)
            : null;
    }

    /// <summary>Finds out who is there. A session that was ended, a person who left, a way to sign in that changed: all count at once.</summary>
    private async Task Recognise(HttpContext http, Visit visit)
    {
        var ticket = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!ticket.Succeeded)
        {
            return;
        }

        var stamp = ticket.Principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);
        _ = long.TryParse(ticket.Principal.FindFirstValue(Door.SessionClaim), CultureInfo.InvariantCulture, out var id);
        await using var db = database.OpenNewsroom();
        var found = await db.Sessions.AsNoTracking().Where(s => s.Id == id)
            .Join(db.Users.AsNoTracking(), s => s.UserId, u => u.Id, (s, u) => new { Session = s, User = u })
            .Join(db.Credentials.AsNoTracking(), x => x.User.Id, c => c.UserId, (x, c) => new { x.Session, x.User, c.Stamp })
            .FirstOrDefaultAsync(http.RequestAborted);
        if (found is null || found.Stamp != stamp || found.User.DisabledAt is not null || found.Session.IsOver(clock.GetUtcNow()))
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        http.User = ticket.Principal;
        (visit.User, visit.Session) = (found.User, found.Session.Id);
        visit.Actor = ActorOf(found.User, visit.Actor.From, await db.TakenRights.AsNoTracking().ToListAsync(http.RequestAborted));
        visit.Locale = wording.For(found.User.Language, http.Request.Headers.AcceptLanguage);
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted);
        visit.Edition = editions.FirstOrDefault(e => found.User.Editions.Contains(e.Tag)) ?? editions.FirstOrDefault();
        if (clock.GetUtcNow() - found.Session.SeenAt > SeenEvery)
        {
            await see.Run(found.Session.Id, visit.Actor.From, http.RequestAborted);
        }
    }

    private static Actor ActorOf(User user, string from, IEnumerable<TakenRight> taken) => Actor.Nobody with
    {
        User = user.Id,
        Name = user.Name,
        Roles = user.Roles,
        Editions = user.Editions,
        Sections = user.Sections,
        Taken = [.. taken],
        From = from,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The newsroom's page {Path} could not be made.")]
    private partial void Failed(Exception error, string path);
}
