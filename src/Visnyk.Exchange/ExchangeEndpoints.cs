using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Visnyk.Editorial.People;
using Visnyk.Exchange.Checks;

namespace Visnyk.Exchange;

/// <summary>Puts what other programs may ask into a program: the API, at /api/v1/.</summary>
public static class ExchangeEndpoints
{
    /// <summary>Maps the API's addresses. What is there asks for a token; no cookie counts, so that no page of a browser can ask in somebody's name.</summary>
    public static void MapExchange(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1").DisableAntiforgery();
        api.MapPost("/checks/translation", TranslationCheckEndpoint.Answer).WithMetadata(new RequestSizeLimitAttribute(TranslationCheckEndpoint.LongestRequest)).Needs(TokenScope.Read);
        api.Map("/{**rest}", () => Refusal.Of(StatusCodes.Status404NotFound, "There is no such address."));
    }

    private static void Needs(this RouteHandlerBuilder endpoint, TokenScope scope) => endpoint.AddEndpointFilter(new TokenFilter(scope));
}
