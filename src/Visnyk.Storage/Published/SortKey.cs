using Visnyk.Editorial.Articles;

namespace Visnyk.Storage.Published;

/// <summary>
/// Orders the articles of a list by time with one number: milliseconds since the year 1 (46 bits), then 17 bits of the article's id so that
/// no two of an edition are equal. Lists are read newest first and continued behind the last key shown.
/// </summary>
public static class SortKey
{
    private const int IdBits = 17;

    /// <summary>The key of an article published at an instant.</summary>
    public static long Of(DateTimeOffset publishedAt, ArticleId id) => From(publishedAt) | (id.Value & ((1L << IdBits) - 1));

    /// <summary>When an article with a key was published, Unix milliseconds.</summary>
    public static long MillisecondsOf(long key) => (key >> IdBits) - (DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMillisecond);

    /// <summary>The least key of articles published at an instant or later.</summary>
    public static long From(DateTimeOffset instant) => (instant.UtcTicks / TimeSpan.TicksPerMillisecond) << IdBits;
}
