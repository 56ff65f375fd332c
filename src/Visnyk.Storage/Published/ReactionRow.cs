namespace Visnyk.Storage.Published;

/// <summary>How many readers said one thing of an article.</summary>
/// <param name="Reaction">The reaction's name.</param>
/// <param name="Readers">How many.</param>
public sealed record ReactionRow(string Reaction, long Readers)
{
    internal static ReactionRow From(PageRows row) => new(row.Text(0), row.Number(1));
}
