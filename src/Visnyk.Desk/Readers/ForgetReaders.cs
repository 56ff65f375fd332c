using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Readers;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Readers;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Readers;

/// <summary>
/// Deletes what told readers apart on days that are over, key and hashes, and the reply addresses of old reports. The counts and the reports stay.
/// </summary>
public sealed class ForgetReaders(WriteQueue writes, Database database, ReaderKeys keys, TimeProvider clock)
{
    /// <summary>How long a reply address is kept.</summary>
    public static readonly TimeSpan ReplyKept = TimeSpan.FromDays(90);

    private const int ArticlesAtOnce = 50;

    /// <summary>How many readers of past days were forgotten.</summary>
    public async Task<Outcome<int>> Run(CancellationToken cancel = default)
    {
        keys.Forget();
        var today = ReaderMark.NumberOf(keys.Today);
        var forgotten = 0;

        // A few articles at a time: whoever publishes meanwhile does not wait for all of yesterday's readers.
        while (await Past(today, cancel) is { Count: > 0 } articles)
        {
            forgotten += (await writes.RunAside<int>(
                async db => await db.ReactionMarks.Where(m => m.Day < today && articles.Contains(m.ArticleId)).ExecuteDeleteAsync(cancel),
                cancel)).Value;
        }

        var old = clock.GetUtcNow() - ReplyKept;
        _ = (await writes.RunAside<int>(
            async db => await db.ReaderReports.Where(r => r.ReceivedAt < old && r.ReplyTo != null)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ReplyTo, (string?)null), cancel),
            cancel)).Value;
        return forgotten;
    }

    private async Task<List<ArticleId>> Past(int today, CancellationToken cancel)
    {
        await using var db = database.OpenNewsroom();
        return await db.ReactionMarks.Where(m => m.Day < today).Select(m => m.ArticleId).Distinct().Take(ArticlesAtOnce).ToListAsync(cancel);
    }
}
