using System.Collections.Immutable;
using NodaTime;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Forbids, or allows again, that a story is published before a time in one or several editions.</summary>
public sealed class SetEmbargo(WriteQueue writes, TimeProvider clock)
{
    /// <summary>Until when what is under embargo.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="Until">Until when, on the clock of the first edition's readers; null to lift it.</param>
    /// <param name="Second">Of a time that comes twice because the clock is put back: whether the second is meant; null where it was not said.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, LocalDateTime? Until, bool? Second = null);

    /// <summary>The articles; or what stops it: readers have it already, or it is scheduled for a time before.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.embargo", $"story {request.Story}", $"{string.Join(' ', request.Editions)} until {(request.Until is { } until ? $"{until}" : "nothing")}"),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, request.Editions, cancel);
            if (!found.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
            }

            DateTimeOffset? until = null;
            if (request.Until is { } local)
            {
                var at = EditionClock.InstantOf((await db.Editions.FindAsync([request.Editions[0]], cancel))!, local, request.Second);
                if (!at.Done)
                {
                    return Outcome.Failed<ImmutableArray<ArticleId>>(at.Problems);
                }

                until = at.Value;
            }

            var now = clock.GetUtcNow();
            return await Handing.Each(db, request.Story, found.Value, article => article.SetEmbargo(until, now), now, cancel);
        },
        cancel);
}
