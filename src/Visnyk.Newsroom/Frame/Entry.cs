using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Frame;

/// <summary>Who may come to an address of the newsroom. Without one, everybody who is signed in.</summary>
/// <param name="Right">The right that it takes; null for none in particular.</param>
/// <param name="IsOpen">Whether nobody need be signed in.</param>
/// <param name="IsUnguarded">Whether a post needs no token: it does nothing but show.</param>
public sealed record Entry(Right? Right, bool IsOpen = false, bool IsUnguarded = false);

