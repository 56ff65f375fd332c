using System.Collections.Immutable;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

public sealed partial record ArticleContent
{
    /// <summary>The content with its passages where their words are now, after the body was another.</summary>
    /// <param name="before">The body in which the passages were.</param>
    public ArticleContent Anchored(ImmutableArray<Block> before)
    {
        if (before == Body || (KeyPoints.IsEmpty && Supports.IsEmpty && Corrections.IsEmpty))
        {
            return this;
        }

        var anchoring = Anchoring.Between(before, Body, parts: true);
        ImmutableArray<Passage> Follow(ImmutableArray<Passage> passages) => [.. passages.SelectMany(anchoring.Follow).Distinct()];
        return this with
        {
            KeyPoints = [.. KeyPoints.Select(p => p with { Passages = Follow(p.Passages) })],
            Supports = [.. Supports.Select(s => s with { Passages = Follow(s.Passages) })],
            Corrections = [.. Corrections.Select(c => c.Passage is { } passage ? c with { Passage = anchoring.Follow(passage).First() } : c)],
        };
    }
}
