namespace Visnyk.Site.Models;

/// <summary>The page where a reader says what is wrong in an article, under the name <c>report</c>.</summary>
public sealed record ReportModel
{
    /// <summary>Its own address, where it is sent to.</summary>
    public required string Url { get; init; }

    /// <summary>The article.</summary>
    public required string ArticleUrl { get; init; }

    /// <summary>The article's headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The revision that the reader was shown.</summary>
    public required string Revision { get; init; }

    /// <summary>Whether it was sent; then the page thanks.</summary>
    public bool Sent { get; init; }

    /// <summary>What is wrong, as typed so far.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where, as typed or marked so far.</summary>
    public string Passage { get; init; } = "";

    /// <summary>The reply address as typed so far.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>What keeps it from being sent, for no field in particular; null where nothing does.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong with the text; null where nothing is.</summary>
    public string? TextProblem { get; init; }

    /// <summary>What is wrong with the passage; null where nothing is.</summary>
    public string? PassageProblem { get; init; }

    /// <summary>What is wrong with the reply address; null where nothing is.</summary>
    public string? ReplyProblem { get; init; }

    /// <summary>The longest text, in UTF-16 units.</summary>
    public int LongestText { get; } = Editorial.Reports.ReaderReport.LongestText;

    /// <summary>The longest passage, in UTF-16 units.</summary>
    public int LongestPassage { get; } = Editorial.Reports.ReaderReport.LongestPassage;

    /// <summary>The longest reply address, in UTF-16 units.</summary>
    public int LongestReply { get; } = Editorial.Reports.ReaderReport.LongestReplyTo;
}
