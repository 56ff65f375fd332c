using Microsoft.AspNetCore.Http;

namespace Visnyk.Exchange;

/// <summary>What could not be done, as problem details (RFC 9457).</summary>
internal static class Refusal
{
    public static IResult Of(int status, string detail) => Results.Problem(detail: detail, statusCode: status);

    /// <summary>A request that says something wrong.</summary>
    public static IResult Wrong(string detail) => Of(StatusCodes.Status400BadRequest, detail);
}
