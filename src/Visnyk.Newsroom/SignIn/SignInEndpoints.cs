using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Visnyk.Desk.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Mail;
using Visnyk.Storage;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Ways in: passkey, password and code. And the way out.</summary>
internal static class SignInEndpoints
{
    // A failure of somebody who is here is counted, which takes a write; so that nobody can tell by the clock, all wrong answers come after the same time.
    private static readonly TimeSpan AnswerAfter = TimeSpan.FromMilliseconds(400);

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/sign-in", Show).Open();
        newsroom.MapPost("/sign-in/password", ByPassword).Open();
        newsroom.MapGet("/sign-in/code", (string? to) => View.Of<CodePage>(new { To = To(to) })).Open();
        newsroom.MapPost("/sign-in/code", ByCode).Open();
        newsroom.MapPost("/sign-in/passkey/options", async (Door door) =>
            Results.Text(await door.MakePasskeyRequestOptionsAsync(null), "application/json")).Open();
        newsroom.MapPost("/sign-in/passkey", ByPasskey).Open();
        newsroom.MapPost("/sign-out", Out);
    }

    /// <summary>A place in the newsroom to go to after signing in; the start where it is none.</summary>
    public static string To(string? to) => to is { Length: < 2000 } && to.StartsWith("/newsroom/", StringComparison.Ordinal) && !to.StartsWith("/newsroom/sign-", StringComparison.Ordinal)
        && !to.Any(c => char.IsControl(c) || c == '\\') ? to : "/newsroom/";

    private static async Task<IResult> Show(HttpContext http, string? to, PostOffice post, Database database) => Visit.Of(http).User is not null
        ? Results.LocalRedirect(To(to))
        : View.Of<SignInPage>(new { To = To(to), HasMail = post.IsOpen, Nobody = !await database.AnybodyWorksHere(http.RequestAborted), Done = View.DoneOf(http) });

    private static async Task<IResult> ByPassword(HttpContext http, Door door, Allowances allowances, PostOffice post, [FromForm] string? email, [FromForm] string? password, [FromForm] string? to)
    {
        var (typed, place) = (email ?? "", To(to));
        var began = Stopwatch.GetTimestamp();
        var answer = !allowances.Try(From(http), typed) ? (PasswordAnswer?)null : await door.TryPassword(typed, password ?? "");
        if ((answer is null or PasswordAnswer.Wrong) && AnswerAfter - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left)
        {
            await Task.Delay(left, http.RequestAborted);
        }

        return answer switch
        {
            PasswordAnswer.In => Results.LocalRedirect(place),
            PasswordAnswer.NeedsCode => Results.LocalRedirect("/newsroom/sign-in/code?to=" + Uri.EscapeDataString(place)),
            _ => View.Of<SignInPage>(
                new
                {
                    To = place,
                    Email = typed,
                    HasMail = post.IsOpen,
                    Problems = Why(answer is null ? "sign-in.often" : answer == PasswordAnswer.NeedsSecondFactor ? "sign-in.second-factor" : "sign-in.wrong"),
                },
                answer is null ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<IResult> ByCode(HttpContext http, Door door, Allowances allowances, [FromForm] string? code, [FromForm] string? to)
    {
        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!allowances.Try(From(http)))
        {
            return View.Of<CodePage>(new { To = To(to), Problems = Why("sign-in.often") }, StatusCodes.Status429TooManyRequests);
        }

        if (await door.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return View.Done("/newsroom/sign-in", "sign-in.again");
        }

        var result = digits.Length is > 0 and < 8 ? await door.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: true, rememberClient: false)
            : digits.Length is >= 8 and < 40 ? await door.TwoFactorRecoveryCodeSignInAsync(digits)
            : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        return result.Succeeded
            ? Results.LocalRedirect(To(to))
            : View.Again<CodePage>(new { To = To(to), Problems = Why("sign-in.code") });
    }

    private static async Task<IResult> ByPasskey(HttpContext http, Door door, Allowances allowances, PostOffice post, [FromForm] string? credential, [FromForm] string? to)
    {
        if (allowances.Try(From(http)) && credential is { Length: > 0 and < 100_000 } && await door.TryPasskey(credential))
        {
            return Results.LocalRedirect(To(to));
        }

        return View.Again<SignInPage>(new { To = To(to), HasMail = post.IsOpen, Problems = Why("sign-in.passkey") });
    }

    private static async Task<IResult> Out(HttpContext http, Door door, EndSessions end)
    {
        var visit = Visit.Of(http);
        if (visit is { User: { } user, Session: { } session })
        {
            await end.Run(visit.Actor, new(user.Id, session));
        }

        await door.SignOutAsync();
        return View.Done("/newsroom/sign-in", "sign-out");
    }

    private static Problem[] Why(string code) => [new Problem(code, code)];

    internal static string From(HttpContext http) => Visit.Of(http).Actor.From;
}
