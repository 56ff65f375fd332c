using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.People;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.SignIn;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Account;

/// <summary>One's own account: name and language, password, and where one is signed in.</summary>
internal static class AccountEndpoints
{
    public const string Path = "/newsroom/account";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/account", async (HttpContext http, Door door, Database database) => View.Of<AccountPage>(new { Account = await Read(http, door, database), Done = View.DoneOf(http) }));
        newsroom.MapPost("/account/settings", Settings);
        newsroom.MapPost("/account/mail", ChooseMail);
        newsroom.MapPost("/account/password", SetPassword);
        newsroom.MapPost("/account/password/remove", RemovePassword);
        newsroom.MapPost("/account/sessions/end", EndSession);
        newsroom.MapPost("/account/sessions/end-others", EndOthers);
    }

    /// <summary>Everything that the page shows.</summary>
    public static async Task<AccountView> Read(HttpContext http, Door door, Database database)
    {
        var visit = Visit.Of(http);
        var member = await Me(http, door);
        await using var db = database.OpenNewsroom();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.UserId == member.User.Id).OrderByDescending(s => s.SeenAt).ToListAsync(http.RequestAborted);
        var passkeys = await db.Passkeys.AsNoTracking().Where(p => p.UserId == member.User.Id).OrderBy(p => p.CreatedAt).ToListAsync(http.RequestAborted);
        return new AccountView(member, passkeys, [.. sessions.Where(s => !s.IsOver(now))], visit.Session);
    }

    /// <summary>Whoever is signed in.</summary>
    public static async Task<Member> Me(HttpContext http, Door door) =>
        (await door.UserManager.FindByIdAsync(Visit.Of(http).User!.Id.Value.ToString(CultureInfo.InvariantCulture)))!;

    /// <summary>A way to sign in has changed: other sessions end, this one goes on.</summary>
    public static async Task Renew(HttpContext http, Door door, EndSessions end, Member member)
    {
        var visit = Visit.Of(http);
        await end.Run(visit.Actor, new(member.User.Id) { But = visit.Session });
        await door.SignInAsync(member, isPersistent: true);
    }

    public static async Task<IResult> Again(HttpContext http, Door door, Database database, IEnumerable<Problem> problems) =>
        View.Again<AccountPage>(new { Account = await Read(http, door, database), Problems = problems.ToArray() });

    private static async Task<IResult> Settings(HttpContext http, Door door, Database database, Wording wording, ChangeOwnSettings change, [FromForm] string? name, [FromForm] string? language, [FromForm(Name = "single-keys")] string? keys)
    {
        var outcome = await change.Run(Visit.Of(http).Actor, new(name ?? "", wording.Languages.FirstOrDefault(l => l == language), keys == "on"), http.RequestAborted);
        return outcome.Done ? View.Done(Path, "settings") : await Again(http, door, database, outcome.Problems);
    }

    private static async Task<IResult> ChooseMail(HttpContext http, ChooseMail choose)
    {
        var form = await FormGuard.Fields(http);
        var kinds = form["kind"].Select(k => Enum.TryParse<NotificationKind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (NotificationKind?)null).OfType<NotificationKind>();
        await choose.Run(Visit.Of(http).Actor, [.. kinds.Distinct()], http.RequestAborted);
        return View.Done(Path, "settings");
    }

    private static async Task<IResult> SetPassword(
        HttpContext http, Door door, Database database, Allowances allowances, EndSessions end, [FromForm(Name = "old-password")] string? old, [FromForm(Name = "new-password")] string? password)
    {
        var member = await Me(http, door);
        if (!allowances.Try(SignInEndpoints.From(http), member.User.Email))
        {
            return await Again(http, door, database, [new Problem("sign-in.often", "Too many tries.")]);
        }

        var result = member.Credentials.PasswordHash is null
            ? await door.UserManager.AddPasswordAsync(member, password ?? "")
            : await door.UserManager.ChangePasswordAsync(member, (old ?? "") is { Length: <= GoodPassword.Longest } typed ? typed : "", password ?? "");
        if (!result.Succeeded)
        {
            return await Again(http, door, database, result.Errors.Select(e => new Problem(e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "password.old" : e.Code, e.Description)));
        }

        await Renew(http, door, end, member);
        return View.Done(Path, "password.set");
    }

    private static async Task<IResult> RemovePassword(HttpContext http, Door door, EndSessions end)
    {
        var member = await Me(http, door);
        await door.UserManager.RemovePasswordAsync(member);
        await Renew(http, door, end, member);
        return View.Done(Path, "password.remove");
    }

    private static async Task<IResult> EndSession(HttpContext http, EndSessions end, [FromForm(Name = "session")] string? typed)
    {
        var visit = Visit.Of(http);
        var session = long.TryParse(typed, CultureInfo.InvariantCulture, out var id) ? id : 0;
        await end.Run(visit.Actor, new(visit.User!.Id, session), http.RequestAborted);
        return View.Done(session == visit.Session ? "/newsroom/sign-in" : Path, session == visit.Session ? "sign-out" : "session");
    }

    private static async Task<IResult> EndOthers(HttpContext http, EndSessions end)
    {
        var visit = Visit.Of(http);
        await end.Run(visit.Actor, new(visit.User!.Id) { But = visit.Session }, http.RequestAborted);
        return View.Done(Path, "sessions");
    }
}
