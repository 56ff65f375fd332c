using System.Collections.Immutable;
using Visnyk.Editorial.Reactions;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;

namespace Visnyk.Site.Readers;

/// <summary>The reactions of the paper in an edition's words.</summary>
internal static class ReactionChoices
{
    public static ReactionModel[] Of(EditionEntry edition, ImmutableArray<Reaction> reactions) => [.. reactions.Select(r => Of(edition, r))];

    public static ReactionModel Of(EditionEntry edition, Reaction reaction) => new(reaction.Name, reaction.Glyph, edition.Locale.Text("reaction." + reaction.Name));
}
