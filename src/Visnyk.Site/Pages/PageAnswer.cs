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

    /// <summary>A page.</summary>
    /// <param name="Build">The page.</param>
    public sealed record Page(PageBuild Build) : PageAnswer;

    /// <summary>It stands elsewhere.</summary>
    /// <param name="To">Where.</param>
    /// <param name="ForGood">Whether it will go on standing there (301), or only does now (302).</param>
    public sealed record Elsewhere(string To, bool ForGood) : PageAnswer;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why, one of the constants.</param>
    public sealed record Missing(string Reason) : PageAnswer;
}
