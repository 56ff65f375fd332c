namespace Visnyk.Site.Models;

/// <summary>The page of search, under the name <c>search</c>.</summary>
public sealed record SearchModel
{
    /// <summary>What was typed.</summary>
    public required string Query { get; init; }

    /// <summary>The address of the form.</summary>
    public required string Url { get; init; }

    /// <summary>Whether anything was asked for; otherwise only the form is shown.</summary>
    public required bool Asked { get; init; }

    /// <summary>Whether only what was found is asked for, without the form and the rest of the page: a script puts it into the page that is there.</summary>
    public bool Part { get; init; }

    /// <summary>What was found, one page of it.</summary>
    public IReadOnlyList<HitModel> Hits { get; init; } = [];

    /// <summary>How many articles were found, as far as was counted.</summary>
    public int Count { get; init; }

    /// <summary>Whether there are more than were counted.</summary>
    public bool More { get; init; }

    /// <summary>Whether more was typed than is searched for.</summary>
    public bool Shortened { get; init; }

    /// <summary>What was searched for instead of what was typed, as nothing has that; null where it was not.</summary>
    public string? Instead { get; init; }

    /// <summary>Where exactly what was typed is searched for; null where it is.</summary>
    public string? ExactUrl { get; init; }

    /// <summary>Whether no article has everything asked for, and these have some of it.</summary>
    public bool Loosened { get; init; }

    /// <summary>Whether the newest come first, rather than the best.</summary>
    public bool Newest { get; init; }

    /// <summary>The same in the other order.</summary>
    public string OrderUrl { get; init; } = "";

    /// <summary>The next page; null on the last one.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The first page; null on it.</summary>
    public string? FirstUrl { get; init; }

    /// <summary>Sections to choose from.</summary>
    public required IReadOnlyList<ChoiceModel> Sections { get; init; }

    /// <summary>Topics to choose from.</summary>
    public required IReadOnlyList<ChoiceModel> Topics { get; init; }

    /// <summary>Authors to choose from.</summary>
    public required IReadOnlyList<ChoiceModel> Authors { get; init; }

    /// <summary>The first day, ISO 8601; may be empty.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day, ISO 8601; may be empty.</summary>
    public string To { get; init; } = "";

    /// <summary>Whether the search is narrowed by section, topic, author or days.</summary>
    public bool Narrowed { get; init; }

    /// <summary>The same without that.</summary>
    public string WideUrl { get; init; } = "";
}
