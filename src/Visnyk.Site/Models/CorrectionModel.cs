namespace Visnyk.Site.Models;

/// <summary>A correction.</summary>
public sealed record CorrectionModel
{
    /// <summary>When it was made.</summary>
    public required PageDate Date { get; init; }

    /// <summary>What was wrong and what is right.</summary>
    public required SafeHtml Html { get; init; }

    /// <summary>On an article, the passage, null for the whole article; in the list of corrections, the article.</summary>
    public string? Url { get; init; }

    /// <summary>In the list of corrections, the article's headline; null on an article.</summary>
    public string? Headline { get; init; }

    /// <summary><c>correction</c>, <c>clarification</c> or <c>retraction</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it stands above the body.</summary>
    public bool ChangesMeaning { get; init; }
}
