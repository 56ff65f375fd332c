using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;

namespace Visnyk.Editorial.Articles;

/// <summary>What the newsroom is editing now. Readers never see it.</summary>
public sealed class WorkingCopy
{
    /// <summary>The article; it has one working copy.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Counts saves, from 1. A save names the version it started from.</summary>
    public int Version { get; set; }

    /// <summary>What is written so far.</summary>
    public required ArticleContent Content { get; set; }

    /// <summary>Its headline, kept beside the content so that lists need not read that.</summary>
    public string Headline
    {
        get => Content.Headline;
        private set => _ = value;
    }

    /// <summary>The slug chosen for the next publication; not set where it is left to the headline, or stays as it is.</summary>
    public Slug Slug { get; set; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Who saved it; null where nobody who works here did.</summary>
    public UserId? SavedBy { get; set; }

    /// <summary>Who changed it since readers had it, each once.</summary>
    public ImmutableArray<UserId> Writers { get; set; } = [];

    /// <summary>Notes that somebody saved it: the next version.</summary>
    /// <param name="by">Who did; null where nobody who works here did.</param>
    /// <param name="at">When.</param>
    /// <param name="changed">Whether something is otherwise than before.</param>
    public void Saved(UserId? by, DateTimeOffset at, bool changed = true)
    {
        Version++;
        (SavedBy, SavedAt) = (by, at);
        if (changed && by is { } writer)
        {
            NoteWriter(writer);
        }
    }

    /// <summary>What two people said differently and nobody has settled; nothing is published while there is any.</summary>
    public ImmutableArray<Proposal> Proposals { get; set; } = [];

    /// <summary>
    /// Settles a proposal: accepted, it takes the place of what stands in the text; declined, it goes. Problem where there is no such proposal (any more).
    /// The caller raises <see cref="Version"/> and keeps the version before, as every save does.
    /// </summary>
    public Problem? Settle(string proposal, bool accept)
    {
        if (Proposals.FirstOrDefault(p => p.Id == proposal) is not { } found)
        {
            return new Problem("proposal.unknown", $"There is no proposal {proposal} to settle; somebody may have settled it.");
        }

        Proposals = Proposals.Remove(found);
        if (accept && found.Segment == SlugSegment)
        {
            Slug = Slug.Parse(found.Offered.Plain);
        }
        else if (accept)
        {
            Content = Settling.Accept(Content, found);
        }

        return null;
    }

    /// <summary>The <see cref="Proposal.Segment"/> of a proposal about the slug, which is not part of the content.</summary>
    public const string SlugSegment = "#slug";

    /// <summary>Saves of one person that lie no further apart are of one sitting.</summary>
    public static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(15);

    /// <summary>Notes that somebody wrote part of what is published next.</summary>
    public void NoteWriter(UserId writer) => Writers = Writers.Contains(writer) ? Writers : Writers.Add(writer);

    /// <summary>Puts in what somebody wrote on an older version.</summary>
    /// <param name="origin">What they started from.</param>
    /// <param name="mine">What they made of it.</param>
    /// <param name="isOlder">Whether that is not known any more, and <paramref name="origin"/> something older.</param>
    public void Merge(ArticleContent origin, ArticleContent mine, bool isOlder = false)
    {
        var merged = isOlder ? Merging.Merge.OnOlder(origin, mine, Content) : Merging.Merge.Of(origin, mine, Content);
        Content = merged.Content;

        // What somebody proposed and has gone on from meanwhile is no proposal of its own.
        Proposals = Proposals.RemoveAll(old => merged.Proposals.Any(p => p.Segment == old.Segment && p.Field == old.Field && p.Kind == old.Kind && !p.Origin.IsEmpty && p.Origin.Plain == old.Offered.Plain));
        Propose(merged.Proposals);
    }

    /// <summary>Adds proposals to those that are open; one that is open already is not added again.</summary>
    public void Propose(ImmutableArray<Proposal> proposals) => Proposals = [.. Proposals.Concat(proposals).DistinctBy(p => p.Id)];
}
