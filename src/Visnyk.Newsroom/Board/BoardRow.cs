namespace Visnyk.Newsroom.Board;

/// <summary>A row of the board: a story.</summary>
/// <param name="Key">Its key in addresses.</param>
/// <param name="First">The line that it is known by: its source edition's, or the first that it has.</param>
/// <param name="Cells">Its articles by their editions.</param>
public sealed record BoardRow(string Key, BoardLine First, IReadOnlyDictionary<string, BoardLine> Cells)
{
    /// <summary>The rows of some lines, in their order.</summary>
    public static IReadOnlyList<BoardRow> Of(IEnumerable<BoardLine> lines) =>
    [
        .. lines.GroupBy(l => l.Story).Select(g => new BoardRow(
            new Editorial.Stories.StoryId(g.Key).ToString(),
            g.OrderBy(l => l.Edition is null || l.Edition != l.SourceEdition).ThenBy(l => l.Article).First(),
            g.Where(l => l.Edition is not null).ToDictionary(l => l.Edition!))),
    ];
}
