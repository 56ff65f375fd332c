using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;
using Visnyk.Desk.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.SignIn;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Account;

/// <summary>The second factor of one's own password: codes of an authenticator app (TOTP, RFC 6238), and recovery codes, which are shown once.</summary>
internal static class SecondFactorEndpoints
{
    private const int RecoveryCodes = 10;
    private const string Path = "/newsroom/account/two-factor";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/account/two-factor", async (HttpContext http, Door door) => await Show(http, door, []));
        newsroom.MapPost("/account/two-factor", TurnOn);
        newsroom.MapPost("/account/two-factor/codes", NewCodes);
        newsroom.MapPost("/account/two-factor/off", TurnOff);
    }

    /// <summary>The page with the key to take over into the app; the key is made when it is first shown.</summary>
    private static async Task<IResult> Show(HttpContext http, Door door, IReadOnlyList<Problem> problems)
    {
        var member = await AccountEndpoints.Me(http, door);
        if (member.Credentials.TwoFactor)
        {
            return Results.LocalRedirect(AccountEndpoints.Path);
        }

        var key = await door.UserManager.GetAuthenticatorKeyAsync(member);
        if (key is null)
        {
            // Not ResetAuthenticatorKeyAsync, which ends sessions: nothing has changed yet about how they sign in.
            key = door.UserManager.GenerateNewAuthenticatorKey();
            await ((IUserAuthenticatorKeyStore<Member>)http.RequestServices.GetRequiredService<IUserStore<Member>>()).SetAuthenticatorKeyAsync(member, key, http.RequestAborted);
            await door.UserManager.UpdateAsync(member);
        }

        var issuer = Uri.EscapeDataString(new Uri(http.RequestServices.GetRequiredService<NewsroomOptions>().Address).Host);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(member.User.Email)}?secret={key}&issuer={issuer}&digits=6";
        return View.Of<TwoFactorPage>(
            new { Key = string.Join(' ', key.Chunk(4).Select(c => new string(c))), Drawing = Drawing(address), Problems = problems },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> TurnOn(HttpContext http, Door door, Allowances allowances, EndSessions end, [FromForm] string? code)
    {
        var member = await AccountEndpoints.Me(http, door);
        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!allowances.Try(SignInEndpoints.From(http), member.User.Email)
            || !await door.UserManager.VerifyTwoFactorTokenAsync(member, door.UserManager.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            return await Show(http, door, [new Problem("sign-in.code", "The code is not right.")]);
        }

        await door.UserManager.SetTwoFactorEnabledAsync(member, true);
        return await Codes(http, door, end, member);
    }

    private static async Task<IResult> NewCodes(HttpContext http, Door door, EndSessions end)
    {
        var member = await AccountEndpoints.Me(http, door);
        return member.Credentials.TwoFactor ? await Codes(http, door, end, member) : Results.LocalRedirect(Path);
    }

    private static async Task<IResult> Codes(HttpContext http, Door door, EndSessions end, Member member)
    {
        var codes = await door.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes);
        await AccountEndpoints.Renew(http, door, end, member);
        return View.Of<RecoveryCodesPage>(new { Codes = codes!.ToArray() });
    }

    private static async Task<IResult> TurnOff(HttpContext http, Door door, Database database, EndSessions end, NewsroomOptions options)
    {
        var member = await AccountEndpoints.Me(http, door);
        if (member.Credentials.PasswordHash is not null && member.User.NeedsSecondFactor && !options.PasswordAlone)
        {
            return await AccountEndpoints.Again(http, door, database, [new Problem("two-factor.needed", "The password needs a second factor.")]);
        }

        await door.UserManager.SetTwoFactorEnabledAsync(member, false);
        await door.UserManager.ResetAuthenticatorKeyAsync(member);
        await AccountEndpoints.Renew(http, door, end, member);
        return View.Done(AccountEndpoints.Path, "two-factor.off");
    }

    /// <summary>The squares of a QR code as one path, a unit a square.</summary>
    private static QrDrawing Drawing(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrDrawing(data.ModuleMatrix.Count, path.ToString());
    }
}
