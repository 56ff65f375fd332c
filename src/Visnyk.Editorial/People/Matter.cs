using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.People;

/// <summary>What somebody wants to do something to, as far as rights depend on it.</summary>
public sealed record Matter
{
    /// <summary>Nothing in particular: the paper as a whole.</summary>
    public static Matter Paper { get; } = new();

    /// <summary>The edition that it touches; null for none.</summary>
    public EditionTag? Edition { get; init; }

    /// <summary>The section that it stands in; null for none.</summary>
    public SectionId? Section { get; init; }

    /// <summary>Who made it; null where nobody who works here did.</summary>
    public UserId? Owner { get; init; }

    /// <summary>Whom it is assigned to.</summary>
    public UserId? AssignedTo { get; init; }

    /// <summary>Whether it is a translation.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>Whether its edition lets translators publish what they translated.</summary>
    public bool TranslatorsPublish { get; init; }

    /// <summary>The right that writing in it takes of somebody.</summary>
    public Right ToWrite(UserId? user) => Owner is { } owner && owner == user ? Right.WriteOwn : IsTranslation ? Right.EditTranslation : Right.EditSource;

    /// <summary>A story as a whole, where it is written first.</summary>
    public static Matter Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new Matter { Edition = story.SourceEdition, Section = story.Section, Owner = story.CreatedBy };
    }

    /// <summary>A story in one edition, whether it has an article there yet or not.</summary>
    /// <param name="story">The story.</param>
    /// <param name="article">Its article in the edition; null where there is none yet.</param>
    /// <param name="edition">The edition.</param>
    public static Matter Of(Story story, Article? article, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(edition);
        var translation = story.SourceEdition is { } source && source != edition.Tag;
        return new Matter
        {
            Edition = edition.Tag,
            Section = story.Section,
            // A story is its author's in every edition until somebody else begins an article there.
            Owner = article is null || (!translation && article.CreatedBy is null) ? story.CreatedBy : article.CreatedBy,
            AssignedTo = article?.AssignedTo,
            IsTranslation = translation,
            TranslatorsPublish = edition.TranslatorsPublish,
        };
    }
}
