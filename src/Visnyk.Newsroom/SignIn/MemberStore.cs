using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Desk.SignIn;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Lets ASP.NET Core Identity work on our own tables: it reads them here, and writes by the desk's actions. People come and go by the desk alone.</summary>
internal sealed partial class MemberStore(
    Database database,
    Visit visit,
    KeepCredentials keepCredentials,
    KeepPasskey keepPasskey,
    RemovePasskey removePasskey,
    CountFailure countFailure,
    UseRecoveryCode useCode,
    IDataProtectionProvider protection)
    : IUserPasswordStore<Member>, IUserSecurityStampStore<Member>, IUserLockoutStore<Member>, IUserTwoFactorStore<Member>,
        IUserAuthenticatorKeyStore<Member>, IUserTwoFactorRecoveryCodeStore<Member>, IUserPasskeyStore<Member>, IUserEmailStore<Member>
{
    // The store is a request's, and so is what was made anew and is not written yet.
    private bool codesAreNew;
    private readonly IDataProtector seal = protection.CreateProtector("Visnyk.Newsroom.AuthenticatorKey");

    public async Task<IdentityResult> UpdateAsync(Member user, CancellationToken cancellationToken)
    {
        var outcome = await keepCredentials.Run(Self(user), user.Credentials, codesAreNew, cancellationToken);
        codesAreNew = false;
        return outcome.Done
            ? IdentityResult.Success
            : IdentityResult.Failed([.. outcome.Problems.Select(p => new IdentityError { Code = p.Code, Description = p.Detail })]);
    }

    public Task<Member?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, CultureInfo.InvariantCulture, out var id) ? Find(u => u.Where(x => x.Id == new UserId(id)), cancellationToken) : Task.FromResult<Member?>(null);

    public Task<Member?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Find(u => u.Where(x => x.EmailKey == normalizedUserName), cancellationToken);

    public Task<Member?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => FindByNameAsync(normalizedEmail, cancellationToken);

    public Task<string> GetUserIdAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.User.Id.Value.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.Email);

    public Task<string?> GetEmailAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.Email);

    public Task<string?> GetNormalizedUserNameAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.EmailKey);

    public Task<string?> GetNormalizedEmailAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.EmailKey);

    public Task<bool> GetEmailConfirmedAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetNormalizedUserNameAsync(Member user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedEmailAsync(Member user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Member user, string? userName, CancellationToken cancellationToken) => throw ByTheDesk();

    public Task SetEmailAsync(Member user, string? email, CancellationToken cancellationToken) => throw ByTheDesk();

    public Task SetEmailConfirmedAsync(Member user, bool confirmed, CancellationToken cancellationToken) => throw ByTheDesk();

    public Task<IdentityResult> CreateAsync(Member user, CancellationToken cancellationToken) => throw ByTheDesk();

    public Task<IdentityResult> DeleteAsync(Member user, CancellationToken cancellationToken) => throw ByTheDesk();

    public void Dispose()
    {
    }

    private static NotSupportedException ByTheDesk() => new("People are taken in and changed by the desk's actions.");

    /// <summary>Everybody acts for themselves here, also while they are still proving who they are.</summary>
    private Actor Self(Member member) => visit.Actor.User == member.User.Id
        ? visit.Actor
        : Actor.Nobody with { User = member.User.Id, Name = member.User.Name, From = visit.Actor.From };

    private async Task<Member?> Find(Func<IQueryable<User>, IQueryable<User>> which, CancellationToken cancel)
    {
        await using var db = database.OpenNewsroom();
        var found = await which(db.Users.AsNoTracking()).Join(db.Credentials.AsNoTracking(), u => u.Id, c => c.UserId, (u, c) => new { User = u, Credentials = c }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Member(found.User, found.Credentials);
    }
}
