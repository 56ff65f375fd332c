namespace Visnyk.Newsroom.Audit;

/// <summary>What a line of the log is about, as people call it.</summary>
/// <param name="Name">A headline or a name.</param>
/// <param name="Language">The language that it is in; null where that is nobody's, such as a person's name.</param>
/// <param name="Address">Where it is in the newsroom; null where whoever reads the log may not go there.</param>
public sealed record AuditThing(string Name, string? Language, string? Address);
