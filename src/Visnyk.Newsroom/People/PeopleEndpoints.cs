using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Paper;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Mail;
using Visnyk.Newsroom.SignIn;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Newsroom.People;

/// <summary>Who works here: the list, the invitation, and what the site takes away from roles.</summary>
internal static class PeopleEndpoints
{
    public const string Path = "/newsroom/people";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/people", List).Needs(Right.ManagePeople);
        newsroom.MapGet("/people/invite", async (HttpContext http, Database database) => View.Of<InvitePage>(
            new { Form = new PersonForm(), Choices = await PersonForm.Choices(database, http.RequestAborted) })).Needs(Right.ManagePeople);
        newsroom.MapPost("/people/invite", Invite).Needs(Right.ManagePeople);
        newsroom.MapGet("/people/rights", (HttpContext http, Database database) => ShowRights(http, database, Visit.Of(http).Actor.Taken, [])).Needs(Right.ManagePeople);
        newsroom.MapPost("/people/rights", Take).Needs(Right.ManagePeople);
        newsroom.MapPost("/people/rights/two-people", async (HttpContext http, Database database, SetSetting set) =>
        {
            var on = (await FormGuard.Fields(http))["on"] == "yes" ? SiteSetting.On : "";
            var outcome = await set.Run(Visit.Of(http).Actor, SiteSetting.TwoPeople, on, http.RequestAborted);
            return outcome.Done ? View.Done(Path + "/rights", "two-people") : await ShowRights(http, database, Visit.Of(http).Actor.Taken, outcome.Problems);
        }).Needs(Right.ManagePeople);
    }

    private static async Task<IResult> List(HttpContext http, Database database)
    {
        await using var db = database.OpenNewsroom();
        var people = await db.Users.AsNoTracking().ToListAsync(http.RequestAborted);
        return View.Of<PeoplePage>(new
        {
            People = people.OrderBy(p => p.DisabledAt is not null).ThenBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
            Done = View.DoneOf(http),
        });
    }

    private static async Task<IResult> Invite(HttpContext http, Database database, InviteUser invite, PostOffice post, Wording wording, NewsroomOptions options)
    {
        var form = await PersonForm.Read(http);
        var outcome = await invite.Run(
            Visit.Of(http).Actor, new(form.Email, form.Roles) { Name = form.Name, Editions = form.Editions, Sections = form.Sections }, http.RequestAborted);
        return outcome.Done
            ? await Hand(http, database, post, wording, options, outcome.Value)
            : View.Again<InvitePage>(new { Form = form, Choices = await PersonForm.Choices(database, http.RequestAborted), outcome.Problems });
    }

    /// <summary>Mails somebody's link where mail is set; else, or where that fails, shows it to be handed over.</summary>
    public static async Task<IResult> Hand(HttpContext http, Database database, PostOffice post, Wording wording, NewsroomOptions options, Invitation link)
    {
        await using var db = database.OpenNewsroom();
        var to = await db.Users.AsNoTracking().FirstAsync(u => u.Id == link.User, http.RequestAborted);
        var locale = wording.ForLetter(to, await db.Editions.OrderBy(e => e.Position).Select(e => e.Tag).ToListAsync(http.RequestAborted));
        var address = LinkEndpoints.Address(options, link);
        var text = locale.Text(Wording.Prefix + "mail.invitation", null, ("name", to.Name), ("from", Visit.Of(http).Actor.Name), ("link", address));
        var sent = await post.Send(to.Email, locale.Text(Wording.Prefix + "mail.invitation.subject"), text, http.RequestAborted);
        return View.Of<HandOverPage>(new { to.Email, Link = sent ? null : address, link.ExpiresAt });
    }

    private static async Task<IResult> ShowRights(HttpContext http, Database database, ImmutableArray<TakenRight> taken, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        return View.Of<RightsPage>(
            new
            {
                Taken = taken,
                TwoPeople = await db.Settings.AsNoTracking().AnyAsync(s => s.Name == SiteSetting.TwoPeople && s.Value == SiteSetting.On, http.RequestAborted),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Take(HttpContext http, Database database, TakeRights take)
    {
        var form = await FormGuard.Fields(http);
        var given = form["given"].ToHashSet();
        var taken = RightsPage.Rows.SelectMany(right => Enum.GetValues<Role>().Select(role => new TakenRight(role, right)))
            .Where(t => RightsPage.CanTake(t) && !given.Contains(RightsPage.NameOf(t))).ToImmutableArray();
        var outcome = await take.Run(Visit.Of(http).Actor, taken, http.RequestAborted);
        return outcome.Done ? View.Done(Path + "/rights", "rights") : await ShowRights(http, database, taken, outcome.Problems);
    }
}
