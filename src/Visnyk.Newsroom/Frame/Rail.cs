using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Frame;

/// <summary>The places of the newsroom, in the order of the rail; a person is shown those that they may use.</summary>
public static class Rail
{
    // A part of the newsroom adds its line here, a glyph to Glyph.razor and its word to locales/ (newsroom.rail.KEY).
    private static readonly (string Key, string Address, Right Right)[] Places =
    [
        ("start", "/newsroom/", Right.Read),
        ("stories", "/newsroom/stories", Right.Read),
        ("pictures", "/newsroom/pictures", Right.Read),
        ("reports", "/newsroom/reports", Right.Correct),
        ("names", "/newsroom/sections", Right.Name),
        ("people", "/newsroom/people", Right.ManagePeople),
        ("audit", "/newsroom/audit", Right.ReadAudit),
        ("settings", "/newsroom/settings", Right.RunPaper),
    ];

    /// <summary>The places that somebody may use.</summary>
    public static IEnumerable<(string Key, string Address)> For(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Places.Where(p => actor.May(p.Right)).Select(p => (p.Key, p.Address));
    }
}
