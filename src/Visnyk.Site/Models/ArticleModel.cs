namespace Visnyk.Site.Models;

/// <summary>An article page, under the name <c>article</c>.</summary>
public sealed record ArticleModel
{
    /// <summary>A word for the story, the same in every edition.</summary>
    public required string Story { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The deck; may be empty.</summary>
    public required string Deck { get; init; }

    /// <summary>Where it was written; may be empty.</summary>
    public required string Dateline { get; init; }

    /// <summary>The section it stands under.</summary>
    public Named? Section { get; init; }

    /// <summary>When readers first had it.</summary>
    public required PageDate Published { get; init; }

    /// <summary>When it changed after that; null where it did not.</summary>
    public PageDate? Updated { get; init; }

    /// <summary>How long reading takes, in minutes, at least 1.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<Person> Authors { get; init; }

    /// <summary>Who translated it.</summary>
    public required IReadOnlyList<Person> Translators { get; init; }

    /// <summary>The edition it was translated from; null where it is no translation or that edition does not show it.</summary>
    public OtherEdition? TranslatedFrom { get; init; }

    /// <summary>The lead picture; null for none.</summary>
    public LeadModel? Lead { get; init; }

    /// <summary>The summary.</summary>
    public required IReadOnlyList<KeyPointModel> KeyPoints { get; init; }

    /// <summary>The body.</summary>
    public required SafeHtml Body { get; init; }

    /// <summary>Who says so.</summary>
    public required IReadOnlyList<SourceModel> Sources { get; init; }

    /// <summary>What was corrected, newest first.</summary>
    public required IReadOnlyList<CorrectionModel> Corrections { get; init; }

    /// <summary>What it is about.</summary>
    public required IReadOnlyList<Named> Topics { get; init; }

    /// <summary>More on the topic.</summary>
    public required IReadOnlyList<CardModel> Related { get; init; }

    /// <summary>The story to read next: of the related ones the first of the same section, else the first; null where there is none.</summary>
    public CardModel? Next { get; init; }

    /// <summary>Sites that take a shared link.</summary>
    public IReadOnlyList<Named> Share { get; init; } = [];

    /// <summary>What readers can say of it; null on a paper without reactions.</summary>
    public ReactionsModel? Reactions { get; init; }

    /// <summary>Where readers say what is wrong in it.</summary>
    public string ReportUrl { get; init; } = "";

    /// <summary>Sharing by mail.</summary>
    public string MailUrl { get; init; } = "";
}
