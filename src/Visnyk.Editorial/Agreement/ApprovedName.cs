using System.Collections.Immutable;

namespace Visnyk.Editorial.Agreement;

/// <summary>A person or place as the newsroom writes it, in each language in which it has agreed on that.</summary>
/// <param name="Forms">For each primary language (<c>uk</c>) every approved form, the declined ones among them.</param>
public sealed record ApprovedName(ImmutableDictionary<string, ImmutableArray<string>> Forms);
