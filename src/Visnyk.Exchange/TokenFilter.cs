using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.SignIn;
using Visnyk.Editorial.People;

namespace Visnyk.Exchange;

/// <summary>Lets in who shows a token that reaches far enough (RFC 6750).</summary>
internal sealed class TokenFilter(TokenScope needed) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var said = http.Request.Headers.Authorization.ToString();
        if (!said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Unknown(http, "", "This needs a token: 'Authorization: Bearer …'. 'visnyk token add' makes one.");
        }

        var found = await http.RequestServices.GetRequiredService<UseToken>().Run(said[Scheme.Length..].Trim(), http.RequestAborted);
        if (!found.Done)
        {
            return Unknown(http, ", error=\"invalid_token\"", found.Problems[0].Detail);
        }

        if (!found.Value.Covers(needed))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
            return Refusal.Of(StatusCodes.Status403Forbidden, $"The token's scope is {Word(found.Value.Scope)}; this needs {Word(needed)}.");
        }

        return await next(context);
    }

    private static IResult Unknown(HttpContext http, string error, string detail)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"visnyk\"" + error;
        return Refusal.Of(StatusCodes.Status401Unauthorized, detail);
    }

    private static string Word(TokenScope scope) => scope.ToString().ToLowerInvariant();
}
