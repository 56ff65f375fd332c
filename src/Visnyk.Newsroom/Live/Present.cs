using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Live;

/// <summary>Somebody who is in an article now.</summary>
/// <param name="User">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Block">The block that they are in; empty where they are in none.</param>
public sealed record Present(UserId User, string Name, string Block);
