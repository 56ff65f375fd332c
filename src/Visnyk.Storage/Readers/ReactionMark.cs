using Visnyk.Editorial.Articles;

namespace Visnyk.Storage.Readers;

/// <summary>What a reader of today said of an article, so that it counts once and can be changed. Deleted when the day is over.</summary>
public sealed class ReactionMark
{
    /// <summary>The day, see <see cref="Editorial.Readers.ReaderMark"/>.</summary>
    public int Day { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The reader's place.</summary>
    public long Place { get; init; }

    /// <summary>The reader at that place.</summary>
    public long Agent { get; init; }

    /// <summary>The reaction's name.</summary>
    public required string Reaction { get; set; }
}
