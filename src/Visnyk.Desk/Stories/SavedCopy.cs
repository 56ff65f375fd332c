using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Merging;

namespace Visnyk.Desk.Stories;

/// <summary>A working copy as it is after a save.</summary>
/// <param name="Version">Its version: what the next save starts from.</param>
/// <param name="Content">Its content: what was sent, and what others wrote meanwhile.</param>
/// <param name="Slug">The slug chosen; not set where none is.</param>
/// <param name="Proposals">What is to be settled before it can be published.</param>
public sealed record SavedCopy(int Version, ArticleContent Content, Slug Slug, ImmutableArray<Proposal> Proposals);
