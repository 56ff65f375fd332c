using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Visnyk.Newsroom.Forms;

/// <summary>Tells forms that the newsroom made from those that somebody else did.</summary>
public static class FormGuard
{
    /// <summary>The field that carries the token.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>Whether a post comes from a page of this origin, as far as the browser says.</summary>
    public static bool IsFromHere(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        var origin = http.Request.Headers.Origin.ToString();
        return site.Length > 0 ? site == "same-origin"
            : origin.Length == 0 || origin == http.RequestServices.GetRequiredService<NewsroomOptions>().Origin || origin == $"{http.Request.Scheme}://{http.Request.Host}";
    }

    /// <summary>The fields of a request; none where it carries no form.</summary>
    public static async Task<IFormCollection> Fields(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
    }

    /// <summary>Whether a post's token is that of a form which this newsroom made for this person.</summary>
    public static async Task<bool> Holds(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return IsFromHere(http) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }
}
