using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Visnyk.Desk.Addresses;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Redirects;

/// <summary>Addresses that lead elsewhere: those that renaming made, and those made by hand for a paper that moved in.</summary>
internal static class RedirectEndpoints
{
    private const string Path = "/newsroom/redirects";
    private const int LongestSearch = 100;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/redirects", (HttpContext http, Database database, string? q) => Show(http, database, q ?? "", "", "", [])).Needs(Right.Arrange);
        newsroom.MapPost("/redirects", Make).Needs(Right.Arrange);
        newsroom.MapPost("/redirects/remove", Remove).Needs(Right.Arrange);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string search, string from, string to, IReadOnlyList<Problem> problems)
    {
        // What was pasted as an address is looked for as a path.
        var sought = search.Length > LongestSearch ? "" : Redirect.Fold(search).Trim('/');
        await using var db = database.OpenNewsroom();
        return View.Of<RedirectsPage>(
            new
            {
                ByHand = await RedirectQuery.ByHand(db, sought, http.RequestAborted),
                Moved = await RedirectQuery.Moved(db, sought.Split('/')[^1], http.RequestAborted),
                Search = search,
                From = from,
                To = to,
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Make(HttpContext http, Database database, MakeRedirect make)
    {
        var form = await FormGuard.Fields(http);
        var outcome = await make.Run(Visit.Of(http).Actor, new(form["from"].ToString(), form["to"].ToString()), http.RequestAborted);
        return outcome.Done ? View.Done(Path, "redirect.make") : await Show(http, database, "", form["from"].ToString(), form["to"].ToString(), outcome.Problems);
    }

    private static async Task<IResult> Remove(HttpContext http, Database database, RemoveRedirect remove)
    {
        var form = await FormGuard.Fields(http);
        var outcome = await remove.Run(Visit.Of(http).Actor, form["path"].ToString(), http.RequestAborted);
        return outcome.Done ? View.Done(Path, "redirect.remove") : await Show(http, database, "", "", "", outcome.Problems);
    }
}
