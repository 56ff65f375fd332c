namespace Visnyk.Site.Models;

/// <summary>An article in a list.</summary>
public sealed record CardModel
{
    /// <summary>A word for the story, the same in every edition.</summary>
    public required string Story { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>The deck; may be empty.</summary>
    public required string Deck { get; init; }

    /// <summary>The section it stands under.</summary>
    public Named? Section { get; init; }

    /// <summary>When readers first had it.</summary>
    public required PageDate Published { get; init; }

    /// <summary>When it changed after that; null where it did not.</summary>
    public PageDate? Updated { get; init; }

    /// <summary>Its picture; null for none.</summary>
    public PagePicture? Picture { get; init; }

    /// <summary><c>news</c>, <c>explainer</c> or <c>opinion</c>.</summary>
    public required string Kind { get; init; }
}
