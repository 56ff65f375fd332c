using Visnyk.Editorial.People;
using Visnyk.Newsroom.SignIn;

namespace Visnyk.Newsroom.Account;

/// <summary>What the page of one's own account shows.</summary>
/// <param name="Member">Whose it is.</param>
/// <param name="Passkeys">Their passkeys, oldest first.</param>
/// <param name="Sessions">Where they are signed in, last seen first.</param>
/// <param name="Present">The session that looks at it.</param>
public sealed record AccountView(Member Member, IReadOnlyList<Passkey> Passkeys, IReadOnlyList<Session> Sessions, long? Present);
