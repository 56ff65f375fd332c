using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Visnyk.Newsroom.Frame;

/// <summary>Answers with pages and places.</summary>
internal static class View
{
    /// <summary>A page.</summary>
    /// <param name="parameters">Its parameters, as an anonymous object.</param>
    /// <param name="status">The status.</param>
    public static IResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A page that says what went wrong.</summary>
    public static IResult Error(int status) => Of<ErrorPage>(new { Status = status }, status);

    /// <summary>The page with what was typed and what kept it from being done.</summary>
    public static IResult Again<TPage>(object parameters)
        where TPage : IComponent => Of<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>On to another page of the newsroom, which says what was done.</summary>
    public static IResult Done(string path, string what) => Results.LocalRedirect($"{path}?done={what}");

    /// <summary>What an address says was done, where that is something that can be.</summary>
    public static string? DoneOf(HttpContext http) =>
        http.Request.Query["done"].ToString() is { Length: > 0 and < 60 } done && Visit.Of(http).Locale.Keys.Contains($"{Wording.Prefix}done.{done}") ? done : null;
}
