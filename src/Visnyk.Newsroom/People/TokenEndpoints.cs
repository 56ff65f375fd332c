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
using Visnyk.Storage;

namespace Visnyk.Newsroom.People;

/// <summary>What other programs are let in with: the list, a new one, the end of one.</summary>
internal static class TokenEndpoints
{
    public const string Path = PeopleEndpoints.Path + "/tokens";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/people/tokens", (HttpContext http, Database database) => Show(http, database, null, "", TokenScope.Read, [])).Needs(Right.ManagePeople);
        newsroom.MapPost("/people/tokens", Make).Needs(Right.ManagePeople);
        newsroom.MapPost("/people/tokens/end", End).Needs(Right.ManagePeople);
    }

    private static async Task<IResult> Make(HttpContext http, Database database, MakeToken make, [FromForm] string? name, [FromForm] string? scope)
    {
        var wanted = Enum.TryParse<TokenScope>(scope, out var known) ? known : TokenScope.Read;
        var outcome = await make.Run(Visit.Of(http).Actor, new(name ?? "", wanted), http.RequestAborted);
        return outcome.Done
            ? await Show(http, database, outcome.Value, "", TokenScope.Read, [])
            : await Show(http, database, null, name ?? "", wanted, outcome.Problems);
    }

    private static async Task<IResult> End(HttpContext http, Database database, EndToken end, [FromForm] string? token)
    {
        var outcome = await end.Run(Visit.Of(http).Actor, long.TryParse(token, CultureInfo.InvariantCulture, out var id) ? id : 0, http.RequestAborted);
        return outcome.Done ? View.Done(Path, "token.end") : await Show(http, database, null, "", TokenScope.Read, outcome.Problems);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string? secret, string name, TokenScope scope, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var tokens = await db.ApiTokens.AsNoTracking().OrderByDescending(t => t.MadeAt).ToListAsync(http.RequestAborted);
        var makers = tokens.Select(t => t.MadeBy).OfType<UserId>().ToHashSet();
        return View.Of<TokensPage>(
            new
            {
                Tokens = tokens,
                Makers = await db.Users.AsNoTracking().Where(u => makers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted),
                Secret = secret,
                Name = name,
                Scope = scope,
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
