namespace Visnyk.Site.Pages;

/// <summary>What an address comes to.</summary>
public abstract record PageAnswer
{
    /// <summary>Why there is no page: there never was one.</summary>
    public const string NotFound = "not-found";

    /// <summary>Why there is no page: it was withdrawn and may come back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Why there is no page: it was killed.</summary>
    public const string Killed = "killed";

    /// <summary>Why there is no page: what was sent with the address makes no sense.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>Why there is no page: the preview ended, or never was.</summary>
    public const string NoPreview = "preview";

    /// <summary>A page.</summary>
    /// <param name="Build">The page.</param>
    public sealed record Page(PageBuild Build) : PageAnswer;

    /// <summary>A document that needs no theme.</summary>
    /// <param name="Bytes">The document, UTF-8.</param>
    /// <param name="ContentType">What it is.</param>
    /// <param name="Changed">When it last changed; null where that is not known.</param>
    /// <param name="Policy">What it may load, as in <c>Content-Security-Policy</c>, beside nothing; null for nothing.</param>
    /// <param name="ViewType">What browsers are told that it is, where they show it to people only then; null for the same.</param>
    public sealed record Document(
        ReadOnlyMemory<byte> Bytes, string ContentType, DateTimeOffset? Changed = null, string? Policy = null, string? ViewType = null) : PageAnswer;

    /// <summary>It stands elsewhere.</summary>
    /// <param name="To">Where.</param>
    /// <param name="ForGood">Whether it will go on standing there (301), or only does now (302).</param>
    public sealed record Elsewhere(string To, bool ForGood) : PageAnswer;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why, one of the constants.</param>
    public sealed record Missing(string Reason) : PageAnswer;
}
