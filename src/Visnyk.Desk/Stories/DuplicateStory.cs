using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>
/// Makes a new story of one that is there, as a draft in every edition in which the actor may write: its section, topics, sources, pictures and texts as they are
/// written now. What belongs to the other alone stays there: its address, corrections, history, assignments and publication.
/// </summary>
public sealed class DuplicateStory(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>The new story's id; or a problem where there is no such story, or the actor may write in none of its editions.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, StoryId original, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        made => new Deed("story.duplicate", $"story {made}", $"of story {original}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.Stories.AsNoTracking().FirstOrDefaultAsync(s => s.Id == original, cancel) is not { } story)
            {
                return new Problem("story.unknown", $"There is no story {original}.");
            }

            var texts = await db.Articles.AsNoTracking().Where(a => a.StoryId == original)
                .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a.Edition, c.Content }).ToListAsync(cancel);
            var mine = texts.Where(t => by.May(Right.WriteOwn, new Matter { Edition = t.Edition, Section = story.Section, Owner = by.User })).ToList();
            if (mine.Count == 0)
            {
                return by.WhatStops(Right.WriteOwn, new Matter { Edition = texts.FirstOrDefault()?.Edition, Section = story.Section }) ?? new Problem("article.unknown", "The story has no text yet.");
            }

            var now = clock.GetUtcNow();
            var copy = new Story
            {
                Id = new StoryId(ids.Next()),
                Section = story.Section,
                Kind = story.Kind,
                SourceEdition = mine.Exists(t => t.Edition == story.SourceEdition) || story.SourceEdition is null ? story.SourceEdition : mine[0].Edition,
                Topics = story.Topics,
                Attributions = story.Attributions,
                LeadMedia = story.LeadMedia,
                CreatedBy = by.User,
                CreatedAt = now,
            };
            copy.Touch(now);
            db.Stories.Add(copy);
            foreach (var text in mine)
            {
                var article = new Article { Id = new ArticleId(ids.Next()), StoryId = copy.Id, Edition = text.Edition, CreatedBy = by.User };
                var draft = new WorkingCopy { ArticleId = article.Id, Content = text.Content with { Corrections = [] } };
                draft.Saved(by.User, now);
                db.Articles.Add(article);
                db.WorkingCopies.Add(draft);
            }

            return copy.Id;
        },
        cancel);
}
