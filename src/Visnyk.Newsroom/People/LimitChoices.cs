using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;

namespace Visnyk.Newsroom.People;

/// <summary>What people can be limited to.</summary>
/// <param name="Editions">The editions, in their order.</param>
/// <param name="Sections">The sections with a name of theirs.</param>
public sealed record LimitChoices(IReadOnlyList<Edition> Editions, IReadOnlyList<(SectionId Id, string Name)> Sections);
