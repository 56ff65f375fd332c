using Visnyk.Site.Pages;

namespace Visnyk.Site.Readers;

/// <summary>What a reader who says something, or asks what others said, is answered.</summary>
public abstract record ReaderAnswer
{
    /// <summary>A page.</summary>
    /// <param name="Build">The page.</param>
    public sealed record Page(PageBuild Build) : ReaderAnswer;

    /// <summary>Data.</summary>
    /// <param name="Utf8">JSON.</param>
    /// <param name="Kept">How long caches may keep it; null for not at all.</param>
    public sealed record Json(ReadOnlyMemory<byte> Utf8, TimeSpan? Kept) : ReaderAnswer;

    /// <summary>It stands elsewhere, for good.</summary>
    /// <param name="To">Where.</param>
    public sealed record Moved(string To) : ReaderAnswer;

    /// <summary>It was done; what comes of it is seen elsewhere (303).</summary>
    /// <param name="To">Where.</param>
    public sealed record Done(string To) : ReaderAnswer;

    /// <summary>It was not done.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Reason">Why, as the contract of themes names it.</param>
    public sealed record Refused(int Status, string Reason) : ReaderAnswer
    {
        /// <summary>When to try again; null where that is no use.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>What can be sent instead, in English, for those who wrote the request; null where the status says it all.</summary>
        public string? Detail { get; init; }
    }
}
