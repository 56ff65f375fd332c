using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.SignIn;

/// <content>Passkeys.</content>
internal sealed partial class MemberStore
{
    public async Task AddOrUpdatePasskeyAsync(Member user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var kept = new Passkey
        {
            Id = Base64Url.EncodeToString(passkey.CredentialId),
            UserId = user.User.Id,
            Name = passkey.Name ?? "",
            PublicKey = passkey.PublicKey,
            CreatedAt = passkey.CreatedAt,
            SignCount = passkey.SignCount,
            Transports = [.. passkey.Transports ?? []],
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            AttestationObject = passkey.AttestationObject,
            ClientData = passkey.ClientDataJson,
        };
        _ = (await keepPasskey.Run(Self(user), kept, cancellationToken)).Value;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Member user, CancellationToken cancellationToken)
    {
        await using var db = database.OpenNewsroom();
        var kept = await db.Passkeys.AsNoTracking().Where(p => p.UserId == user.User.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken);
        return [.. kept.Select(Info)];
    }

    public async Task<Member?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        await using var db = database.OpenNewsroom();
        var kept = await db.Passkeys.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        return kept is null ? null : await Find(users => users.Where(u => u.Id == kept.UserId), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Member user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        await using var db = database.OpenNewsroom();
        var kept = await db.Passkeys.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.UserId == user.User.Id, cancellationToken);
        return kept is null ? null : Info(kept);
    }

    public Task RemovePasskeyAsync(Member user, byte[] credentialId, CancellationToken cancellationToken) =>
        removePasskey.Run(Self(user), Base64Url.EncodeToString(credentialId), cancellationToken);

    private static UserPasskeyInfo Info(Passkey kept) => new(
        Base64Url.DecodeFromChars(kept.Id),
        kept.PublicKey,
        kept.CreatedAt,
        (uint)kept.SignCount,
        [.. kept.Transports],
        kept.IsUserVerified,
        kept.IsBackupEligible,
        kept.IsBackedUp,
        kept.AttestationObject,
        kept.ClientData)
    {
        Name = kept.Name,
    };
}
