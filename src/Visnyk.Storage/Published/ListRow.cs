namespace Visnyk.Storage.Published;

/// <summary>Everything a page of articles is made of, in one row: see <see cref="PageQueries"/>. Lists in it are JSON made by the database.</summary>
public sealed class ListRow
{
    /// <summary>What the list is of, in every edition that has it, <see cref="HeadingRow"/>s; null where the catalogue knows.</summary>
    public string? Headings { get; init; }

    /// <summary>The cards, <see cref="CardRow"/>s, newest first; null for none.</summary>
    public string? Cards { get; init; }

    /// <summary>The sort key of the next older article outside the list's own bounds; null where there is none or it is not asked.</summary>
    public long? Before { get; init; }

    /// <summary>The sort key of the next newer one.</summary>
    public long? After { get; init; }

    /// <summary>The headings, read.</summary>
    public HeadingRow[] ReadHeadings() => ArticleJson.Read(Headings, ArticleJson.Context.HeadingRowArray) ?? [];

    /// <summary>The cards, read.</summary>
    public CardRow[] ReadCards() => ArticleJson.Read(Cards, ArticleJson.Context.CardRowArray) ?? [];

    /// <summary>Corrections in place of cards, read.</summary>
    public CorrectionRow[] ReadCorrections() => ArticleJson.Read(Cards, ArticleJson.Context.CorrectionRowArray) ?? [];
}
