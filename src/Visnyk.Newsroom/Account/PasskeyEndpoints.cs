using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Visnyk.Desk.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.SignIn;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Account;

/// <summary>One's own passkeys (W3C Web Authentication, level 3).</summary>
internal static class PasskeyEndpoints
{
    private const int MostPasskeys = 20;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapPost("/account/passkeys/options", Options);
        newsroom.MapPost("/account/passkeys/add", Add);
        newsroom.MapPost("/account/passkeys/name", Name);
        newsroom.MapPost("/account/passkeys/remove", Remove);
    }

    private static async Task<IResult> Options(HttpContext http, Door door)
    {
        var user = Visit.Of(http).User!;
        var entity = new PasskeyUserEntity { Id = user.Id.Value.ToString(CultureInfo.InvariantCulture), Name = user.Email, DisplayName = user.Name };
        return Results.Text(await door.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    private static async Task<IResult> Add(HttpContext http, Door door, Database database, [FromForm] string? credential, [FromForm(Name = "passkey-name")] string? name)
    {
        var member = await AccountEndpoints.Me(http, door);
        if (await Attest(door, credential) is not { } passkey || (await door.UserManager.GetPasskeysAsync(member)).Count >= MostPasskeys)
        {
            return await AccountEndpoints.Again(http, door, database, [new Problem("passkey.failed", "The passkey could not be added.")]);
        }

        passkey.Name = string.IsNullOrWhiteSpace(name) ? Device.NameOf(http.Request.Headers.UserAgent.ToString()) : name;
        var result = await door.UserManager.AddOrUpdatePasskeyAsync(member, passkey);
        return result.Succeeded
            ? View.Done(AccountEndpoints.Path, "passkey.add")
            : await AccountEndpoints.Again(http, door, database, [new Problem("passkey.failed", "The passkey could not be added.")]);
    }

    private static async Task<UserPasskeyInfo?> Attest(Door door, string? credential)
    {
        if (credential is not { Length: > 0 and < 100_000 })
        {
            return null;
        }

        try
        {
            return await door.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } answer ? answer.Passkey : null;
        }
        catch (Exception error) when (error is InvalidOperationException or JsonException or FormatException)
        {
            // The browser took longer than the question is good for, or what it sent is no credential.
            return null;
        }
    }

    private static async Task<IResult> Name(HttpContext http, Door door, [FromForm] string? passkey, [FromForm(Name = "passkey-name")] string? name)
    {
        var member = await AccountEndpoints.Me(http, door);
        if (Id(passkey) is { } id && await door.UserManager.GetPasskeyAsync(member, id) is { } found && !string.IsNullOrWhiteSpace(name))
        {
            found.Name = name;
            await door.UserManager.AddOrUpdatePasskeyAsync(member, found);
        }

        return View.Done(AccountEndpoints.Path, "passkey.name");
    }

    private static async Task<IResult> Remove(HttpContext http, Door door, EndSessions end, [FromForm] string? passkey)
    {
        var member = await AccountEndpoints.Me(http, door);
        if (Id(passkey) is { } id && await door.UserManager.GetPasskeyAsync(member, id) is not null)
        {
            await door.UserManager.RemovePasskeyAsync(member, id);
            await door.UserManager.UpdateSecurityStampAsync(member);
            await AccountEndpoints.Renew(http, door, end, member);
        }

        return View.Done(AccountEndpoints.Path, "passkey.remove");
    }

    private static byte[]? Id(string? text) => text is { Length: > 0 and < 2000 } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
