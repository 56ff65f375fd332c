using Visnyk.Editorial.People;

namespace Visnyk.Desk.People;

/// <summary>A one-time link, made just now. The secret is known here and now only.</summary>
/// <param name="User">Whom it signs in; null for whoever founds the newsroom.</param>
/// <param name="Secret">What the link carries.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record Invitation(UserId? User, string Secret, DateTimeOffset ExpiresAt);
