using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Notifications;

/// <summary>
/// Takes the first letter that is due. Until <see cref="FinishLetter"/> says that it was handed over it is due again later, whatever becomes of who took it: so
/// it goes at least once.
/// </summary>
public sealed class TakeLetter(WriteQueue writes, TimeProvider clock)
{
    /// <summary>The letter; null where none is due. Or what stops <paramref name="by"/>.</summary>
    public Task<Outcome<LetterToSend?>> Run(Actor by, CancellationToken cancel = default) => writes.RunAside<LetterToSend?>(
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            var now = clock.GetUtcNow();
            while (await db.Letters.Where(l => l.DueAt <= now).OrderBy(l => l.DueAt).FirstOrDefaultAsync(cancel) is { } letter)
            {
                var notification = (await db.Notifications.FindAsync([letter.Id], cancel))!;
                var to = (await db.Users.FindAsync([notification.UserId], cancel))!;

                // Who left, or read it meanwhile, needs no letter; a letter that nobody could take in all its tries goes.
                if (to.DisabledAt is not null || letter.IsGivenUp || (notification.ReadAt is not null && letter.Tries == 0))
                {
                    db.Letters.Remove(letter);
                    await db.SaveChangesAsync(cancel);
                    continue;
                }

                letter.Try(now);
                var from = notification.CreatedBy is { } who ? (await db.Users.FindAsync([who], cancel))?.Name : null;
                var headline = (await db.WorkingCopies.AsNoTracking().Where(c => c.ArticleId == notification.ArticleId).Select(c => c.Headline).FirstOrDefaultAsync(cancel)) ?? "";
                var editions = await db.Editions.OrderBy(e => e.Position).Select(e => e.Tag).ToListAsync(cancel);
                return new LetterToSend(notification, to, from ?? "", headline, [.. editions], letter.IsGivenUp);
            }

            return (LetterToSend?)null;
        },
        cancel);
}
