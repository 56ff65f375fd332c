using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Visnyk.Desk.People;
using Visnyk.Desk.SignIn;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Mail;
using Visnyk.Storage;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Ways in by a link. Opening it does nothing yet, since programs that look mail through open links too: the button on its page does.</summary>
internal static class LinkEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/sign-in/link/{secret}", Show).Open();
        newsroom.MapPost("/sign-in/link/{secret}", Use).Open();
        newsroom.MapPost("/sign-in/mail", Ask).Open();
    }

    /// <summary>The address of a link.</summary>
    public static string Address(NewsroomOptions options, Invitation link) => $"{options.Address}/newsroom/sign-in/link/{link.Secret}";

    private static async Task<IResult> Show(HttpContext http, Database database, string secret) => View.Of<LinkPage>(new { Secret = secret, Founds = !await database.AnybodyWorksHere(http.RequestAborted) });

    private static async Task<IResult> Use(
        HttpContext http, Door door, Database database, UseSignInLink use, string secret, [FromForm] string? email, [FromForm] string? name)
    {
        var founds = !await database.AnybodyWorksHere(http.RequestAborted);

        // Tries are not counted: there are more secrets than anybody can try.
        var outcome = await use.Run(new(secret, SignInEndpoints.From(http)) { Email = email ?? "", Name = name ?? "" }, http.RequestAborted);
        if (!outcome.Done)
        {
            return View.Again<LinkPage>(new { Secret = secret, Founds = founds, Email = email, Name = name, outcome.Problems });
        }

        var member = await door.UserManager.FindByIdAsync(outcome.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await door.SignInAsync(member!, isPersistent: true);

        // The first of all is asked what the paper is to be; everybody else first sees to it that they come in again.
        return View.Done(founds ? "/newsroom/beginning" : "/newsroom/account", "link");
    }

    /// <summary>Whoever asks gets the same answer as fast, whether somebody has the address or not: the letter is written after it.</summary>
    private static IResult Ask(HttpContext http, Allowances allowances, PostOffice post, NewsroomOptions options, AskSignInLink ask, [FromForm] string? email)
    {
        var visit = Visit.Of(http);
        var typed = (email ?? "").Trim();
        if (post.IsOpen && allowances.Try(visit.Actor.From, typed) && allowances.MayWrite(typed))
        {
            post.Later(async () =>
            {
                var outcome = await ask.Run(typed);
                if (outcome.Done)
                {
                    var (link, to) = outcome.Value;
                    await post.Send(to.Email, visit.Text("mail.link.subject"), visit.Text("mail.link", ("name", to.Name), ("link", Address(options, link))), CancellationToken.None);
                }
            });
        }

        return View.Done("/newsroom/sign-in", "mail");
    }
}
