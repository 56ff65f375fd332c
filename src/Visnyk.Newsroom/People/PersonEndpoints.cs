using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Mail;
using Visnyk.Storage;

namespace Visnyk.Newsroom.People;

/// <summary>One person: roles and limits, a new link, leaving and coming back.</summary>
internal static class PersonEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var person = newsroom.MapGroup("/people/{id:long}").WithMetadata(new Entry(Right.ManagePeople));
        person.MapGet("/", (HttpContext http, Database database, long id) => Show(http, database, id, null, []));
        person.MapPost("/", Change);
        person.MapPost("/link", Link);
        person.MapPost("/sign-out", async (HttpContext http, Database database, EndSessions end, long id) =>
            await After(http, database, id, await end.Run(Visit.Of(http).Actor, new(new UserId(id)), http.RequestAborted), "sessions"));
        person.MapPost("/disable", async (HttpContext http, Database database, DisableUser disable, long id, [FromForm(Name = "hand-to")] string? heir) =>
            await After(http, database, id, await disable.Run(Visit.Of(http).Actor, new(new UserId(id), Heir(heir)), http.RequestAborted), "user.disable"));
        person.MapPost("/enable", async (HttpContext http, Database database, EnableUser enable, long id) =>
            await After(http, database, id, await enable.Run(Visit.Of(http).Actor, new UserId(id), http.RequestAborted), "user.enable"));
    }

    private static string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{PeopleEndpoints.Path}/{id}");

    private static UserId? Heir(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? new UserId(id) : null;

    private static async Task<IResult> Show(HttpContext http, Database database, long id, PersonForm? form, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var user = new UserId(id);
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == user, http.RequestAborted) is not { } person)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        return View.Of<PersonPage>(
            new
            {
                Person = person,
                Form = form ?? PersonForm.Of(person),
                Choices = await PersonForm.Choices(database, http.RequestAborted),
                InHand = await InHand.Of(db, user).CountAsync(http.RequestAborted),
                Heirs = (await db.Users.AsNoTracking().Where(u => u.DisabledAt == null && u.Id != user).ToListAsync(http.RequestAborted)).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
                Done = View.DoneOf(http),
                Problems = problems,
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Change(HttpContext http, Database database, ChangeUser change, long id)
    {
        var form = await PersonForm.Read(http);
        var outcome = await change.Run(Visit.Of(http).Actor, new(new UserId(id), form.Name, form.Roles, form.Editions, form.Sections), http.RequestAborted);
        return outcome.Done ? View.Done(PathOf(id), "user.change") : await Show(http, database, id, form, outcome.Problems);
    }

    private static async Task<IResult> Link(HttpContext http, Database database, MakeSignInLink make, PostOffice post, Wording wording, NewsroomOptions options, long id)
    {
        var outcome = await make.Run(Visit.Of(http).Actor, new(new UserId(id), InviteUser.LinkLasts), http.RequestAborted);
        return outcome.Done
            ? await PeopleEndpoints.Hand(http, database, post, wording, options, outcome.Value)
            : await Show(http, database, id, null, outcome.Problems);
    }

    private static async Task<IResult> After<T>(HttpContext http, Database database, long id, Outcome<T> outcome, string what) =>
        outcome.Done ? View.Done(PathOf(id), what) : await Show(http, database, id, null, outcome.Problems);
}
