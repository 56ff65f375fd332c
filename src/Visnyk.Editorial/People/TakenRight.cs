namespace Visnyk.Editorial.People;

/// <summary>A right that the site has taken away from a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Right">The right.</param>
public sealed record TakenRight(Role Role, Right Right);
