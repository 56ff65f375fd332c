using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Visnyk.Desk.SignIn;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Lets people in. Whichever way they come, what they have afterwards is a session that is written down and can be ended.</summary>
public sealed class Door(
    UserManager<Member> members,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Member> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Member>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Member> confirmation,
    BeginSession begin,
    NewsroomOptions newsroom)
    : SignInManager<Member>(members, accessor, claims, options, log, schemes, confirmation)
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    // Checked in place of the hash of somebody who does not exist, so that it takes as long.
    private static readonly string Nothing = new PasswordHasher<Member>().HashPassword(null!, Guid.NewGuid().ToString());

    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(Member user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.User.DisabledAt is null);
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Member user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        ArgumentNullException.ThrowIfNull(user);
        var session = Present(user.User.Id) ?? (await begin.Run(new(
            user.User.Id,
            Context.Request.Headers.UserAgent.ToString(),
            Context.Connection.RemoteIpAddress?.ToString() ?? ""))).Value;
        await base.SignInWithClaimsAsync(
            user,
            new AuthenticationProperties { IsPersistent = true },
            additionalClaims.Where(c => c.Type != SessionClaim).Append(new Claim(SessionClaim, session.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>
    /// Tries an address and a password. An address that nobody has, somebody who left, somebody locked out and a wrong password get the same answer after
    /// the same work.
    /// </summary>
    public async Task<PasswordAnswer> TryPassword(string email, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var member = password.Length > GoodPassword.Longest ? null : await UserManager.FindByEmailAsync(email);
        if (member?.Credentials.PasswordHash is null || member.User.DisabledAt is not null || await UserManager.IsLockedOutAsync(member))
        {
            UserManager.PasswordHasher.VerifyHashedPassword(null!, Nothing, password.Length > GoodPassword.Longest ? "" : password);
            return PasswordAnswer.Wrong;
        }

        if (!(await CheckPasswordSignInAsync(member, password, lockoutOnFailure: true)).Succeeded)
        {
            return PasswordAnswer.Wrong;
        }

        if (!member.Credentials.TwoFactor && member.User.NeedsSecondFactor && !newsroom.PasswordAlone)
        {
            return PasswordAnswer.NeedsSecondFactor;
        }

        return (await SignInOrTwoFactorAsync(member, isPersistent: true)).RequiresTwoFactor ? PasswordAnswer.NeedsCode : PasswordAnswer.In;
    }

    /// <summary>Tries a passkey. It is not kept out by passwords that failed: nobody can try passkeys.</summary>
    public async Task<bool> TryPasskey(string credential)
    {
        try
        {
            var answer = await PerformPasskeyAssertionAsync(credential);
            if (!answer.Succeeded || answer.User.User.DisabledAt is not null)
            {
                return false;
            }

            await UserManager.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
            await SignInAsync(answer.User, isPersistent: true);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.Text.Json.JsonException or FormatException)
        {
            // The browser took longer than the question is good for, or what it sent is no credential.
            return false;
        }
    }

    /// <summary>A session of the same person goes on, when only what is known of them has changed.</summary>
    private long? Present(UserId user) =>
        Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Value.ToString(CultureInfo.InvariantCulture)
        && long.TryParse(Context.User.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var session) ? session : null;
}
