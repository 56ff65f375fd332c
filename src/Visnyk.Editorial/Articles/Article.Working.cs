using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Articles;

public sealed partial class Article
{
    /// <summary>The longest note with which work is handed over, in UTF-16 units.</summary>
    public const int LongestNote = 500;

    /// <summary>Whether there is something that readers do not have yet.</summary>
    /// <param name="version">The working copy's version.</param>
    public bool HasWork(int version) => Work != WorkState.Draft || PublishedVersion != version;

    /// <summary>Whether the working copy changed after it was approved.</summary>
    /// <param name="version">The working copy's version.</param>
    public bool ChangedSinceApproval(int version) => ApprovedVersion is { } approved && approved != version;

    /// <summary>Asks for somebody to read it. Problem where it is killed, or no draft.</summary>
    public Problem? SendToReview(string note)
    {
        if (WhatStopsWork(WorkState.Draft) is { } stop)
        {
            return stop;
        }

        (Work, Note) = (WorkState.InReview, note);
        return null;
    }

    /// <summary>Gives it back to who writes it, with what is to be done; an approval ends. Problem where it is neither in review nor ready.</summary>
    public Problem? ReturnToWriter(string note)
    {
        if (WhatStopsWork(WorkState.InReview, WorkState.Ready) is { } stop)
        {
            return stop;
        }

        Unapprove();
        (Work, Note) = (WorkState.Draft, note);
        return null;
    }

    /// <summary>
    /// Approves a working copy as it is: what is scheduled is this revision, whatever is typed afterwards. Whether it could be published is asked first
    /// (<see cref="WhatStopsPublishing(Story, WorkingCopy)"/>). The revision; problem where it is killed or scheduled.
    /// </summary>
    public Outcome<Revision> Approve(RevisionId id, Story story, WorkingCopy copy, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(copy);
        if (WhatStopsWork(WorkState.Draft, WorkState.InReview, WorkState.Ready) is { } stop)
        {
            return stop;
        }

        Revisions++;
        (Work, Failure) = (WorkState.Ready, "");
        (ApprovedRevision, ApprovedVersion, ApprovedBy) = (id, copy.Version, by);
        return new Revision
        {
            Id = id,
            ArticleId = Id,
            Number = Revisions,
            MadeAt = at,
            MadeBy = by,
            Kind = RevisionKind.Approved,
            Content = copy.Content,
            Slug = copy.Slug,
            Writers = copy.Writers,
            Attributions = story.Attributions,
            LeadMedia = story.LeadMedia,
        };
    }

    /// <summary>Has the approved revision published at a time. Problem where none is approved, the time is over, or an embargo ends after it.</summary>
    public Problem? Schedule(DateTimeOffset at, DateTimeOffset now)
    {
        if (WhatStopsWork(WorkState.Ready) is { } stop)
        {
            return stop;
        }

        if (at <= now)
        {
            return new Problem("schedule.past", "The time is over; choose one to come, or publish now.", Edition.Value);
        }

        if (WhatStopsBefore(at) is { } embargo)
        {
            return embargo;
        }

        (Work, ScheduledAt, Failure) = (WorkState.Scheduled, at, "");
        return null;
    }

    /// <summary>Takes the time back; the approval stays. Problem where it is not scheduled.</summary>
    public Problem? CancelSchedule()
    {
        if (WhatStopsWork(WorkState.Scheduled) is { } stop)
        {
            return stop;
        }

        (Work, ScheduledAt, Failure) = (WorkState.Ready, null, "");
        return null;
    }

    /// <summary>Notes that publishing it when that was due broke: it is scheduled still, and tried again.</summary>
    public void DelaySchedule(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Failure = problem.Code;
    }

    /// <summary>Notes that it could not be published when that was due: it is ready still, and says what was wrong.</summary>
    public void FailSchedule(IEnumerable<Problem> problems)
    {
        (Work, ScheduledAt) = (WorkState.Ready, null);
        Failure = string.Join(' ', problems.Select(p => p.Code).Distinct());
    }

    /// <summary>Gives it to somebody, with a time and a note; null takes it from whoever has it, and the time then is anybody's.</summary>
    public void Assign(UserId? to, DateTimeOffset? dueAt, string note) => (AssignedTo, DueAt, Note) = (to, dueAt, note);

    /// <summary>Forbids publishing before a time; null allows it. Problem where readers have it, the time is over, or it is scheduled for a time before.</summary>
    public Problem? SetEmbargo(DateTimeOffset? until, DateTimeOffset now)
    {
        if (until is null)
        {
            EmbargoUntil = null;
            return null;
        }

        var stop = PublicState != PublicState.Unpublished ? new Problem("embargo.public", "Readers have, or had, the article; an embargo is too late.", Edition.Value)
            : until <= now ? new Problem("schedule.past", "The time is over.", Edition.Value)
            : ScheduledAt < until ? new Problem("embargo.scheduled", "The article is scheduled for a time before that.", Edition.Value)
            : null;
        EmbargoUntil = stop is null ? until : EmbargoUntil;
        return stop;
    }

    /// <summary>What keeps it from being published at a time: an embargo that ends later; null where nothing does.</summary>
    public Problem? WhatStopsBefore(DateTimeOffset at) => EmbargoUntil is { } until && at < until
        ? new Problem("article.embargo", $"The article is under embargo until {until:O}.", Edition.Value)
        : null;

    /// <summary>Notes which version of the working copy readers have: nothing is to be done any more, unless it has a later one.</summary>
    /// <param name="published">The version that was published.</param>
    public void Finish(int published)
    {
        Unapprove();
        (Work, ScheduledAt, PublishedVersion, DueAt, Note, Failure) = (WorkState.Draft, null, published, null, "", "");
    }

    private void StopSchedule() => (Work, ScheduledAt) = (Work == WorkState.Scheduled ? WorkState.Ready : Work, null);

    private void Unapprove() => (ApprovedRevision, ApprovedVersion, ApprovedBy) = (null, null, null);

    private Problem? WhatStopsWork(params ReadOnlySpan<WorkState> from) =>
        PublicState == PublicState.Killed ? new Problem("article.killed", "The article was killed; nothing more can be done to it.", Edition.Value)
        : from.Contains(Work) ? null
        : new Problem(Work == WorkState.Scheduled ? "work.scheduled" : "work.state", $"The article is {Work}; that does not go from there.", Edition.Value);
}
