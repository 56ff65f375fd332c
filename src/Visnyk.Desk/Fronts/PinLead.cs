using NodaTime;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Fronts;

/// <summary>Has a story lead a front of an edition until a time; it takes the place of one that did. Nobody needs to end it.</summary>
public sealed class PinLead(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What leads where.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="OnSection">Whether it leads the front of the section that it stands under; else the edition's home.</param>
    /// <param name="Until">Until when, on the clock of the edition's readers.</param>
    /// <param name="Second">Of a time that comes twice because the clock is put back: whether the second is meant; null where it was not said.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, bool OnSection, LocalDateTime Until, bool? Second = null);

    /// <summary>When it ends, or what stops it.</summary>
    public Task<Outcome<DateTimeOffset>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<DateTimeOffset>(
        by,
        until => new Deed("story.pin", $"story {request.Story}", $"{request.Edition} {(request.OnSection ? "section" : "home")} until {until:u}"),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, [request.Edition], cancel);
            if (!found.Done)
            {
                return Outcome.Failed<DateTimeOffset>(found.Problems);
            }

            if (await db.PublishedArticles.FindAsync([found.Value[0].Id], cancel) is not { } published)
            {
                return new Problem("article.not-published", "Only what readers have can lead a front.", request.Edition.Value);
            }

            var until = EditionClock.InstantOf((await db.Editions.FindAsync([request.Edition], cancel))!, request.Until, request.Second);
            if (!until.Done)
            {
                return until;
            }

            if (until.Value <= clock.GetUtcNow())
            {
                return new Problem("pin.past", "The time is over; choose one to come.", request.Edition.Value);
            }

            var front = request.OnSection ? published.Section : PinnedLead.Home;
            var pin = await db.PinnedLeads.FindAsync([request.Edition, front], cancel);
            if (pin is null)
            {
                pin = new PinnedLead { Edition = request.Edition, Front = front };
                db.PinnedLeads.Add(pin);
            }

            (pin.ArticleId, pin.EndsAt) = (published.Id, until.Value);
            return until;
        },
        cancel);
}
