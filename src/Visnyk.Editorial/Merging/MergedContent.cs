using System.Collections.Immutable;
using Visnyk.Editorial.Articles;

namespace Visnyk.Editorial.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Content">The article, with everything that both sides said and did not say differently.</param>
/// <param name="Proposals">What they said differently.</param>
public sealed record MergedContent(ArticleContent Content, ImmutableArray<Proposal> Proposals);
