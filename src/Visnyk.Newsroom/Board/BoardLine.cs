namespace Visnyk.Newsroom.Board;

/// <summary>A line of the board's one query: a story with one of its articles, or with none where it has none.</summary>
public sealed record BoardLine(
    long Story,
    int Urgency,
    long Section,
    string? SourceEdition,
    long? StoryBy,
    long? Article,
    string? Edition,
    int? PublicState,
    int? Work,
    long? ArticleBy,
    long? AssignedTo,
    string? Assignee,
    long? DueAt,
    long? ScheduledAt,
    int? PublishedVersion,
    int? ApprovedVersion,
    string? Failure,
    string? Note,
    int? Version,
    string? Headline,
    long? BehindSince,
    long? PinnedUntil);
