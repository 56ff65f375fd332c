using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Related;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Search;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Search;

/// <summary>
/// Makes the search index anew where it is missing, or where it was made by another version of the analysis. The work is cut into short transactions; when it is
/// stopped it goes on from there the next time.
/// </summary>
public sealed class RebuildSearch(Database database, WriteQueue writes, SearchIndex index, RelatedStories related)
{
    private const int Batch = 200;

    /// <summary>How many articles were taken in; 0 where the index is as it should be.</summary>
    public async Task<Outcome<int>> Run(Actor by, IProgress<(int Done, int Of)>? progress = null, CancellationToken cancel = default)
    {
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        var (version, last) = await Present(cancel);
        if (version == SearchLanguages.Version && last == long.MaxValue)
        {
            return 0;
        }

        var after = version == SearchLanguages.Version ? last : 0;
        var articles = (await Published(cancel)).Where(a => a.Value > after).OrderBy(a => a.Value).ToList();
        var done = 0;
        do
        {
            var batch = articles.Skip(done).Take(Batch).ToList();
            var isLast = done + batch.Count == articles.Count;
            _ = (await writes.Run<long>(by, new Deed("search.rebuild"), async db => await TakeIn(db, batch, after == 0 && done == 0, isLast, cancel), cancel)).Value;
            done += batch.Count;
            if (done > 0)
            {
                progress?.Report((done, articles.Count));
            }
        }
        while (done < articles.Count);
        return done;
    }

    private async Task<(string Version, long Last)> Present(CancellationToken cancel)
    {
        var value = (await database.Pages.Catalogue(cancel)).Settings.GetValueOrDefault(SiteSetting.SearchIndex);
        return value?.Split(' ') is [var version, var last] && long.TryParse(last, CultureInfo.InvariantCulture, out var key) ? (version, key) : ("", 0);
    }

    private async Task<List<ArticleId>> Published(CancellationToken cancel)
    {
        await using var db = database.OpenPublished();
        return await db.Articles.Select(a => a.Id).ToListAsync(cancel);
    }

    /// <summary>Takes articles in and notes how far the work is.</summary>
    private async Task<long> TakeIn(NewsroomDb db, List<ArticleId> articles, bool isFirst, bool isLast, CancellationToken cancel)
    {
        if (isFirst)
        {
            await db.ClearSearch(cancel);
        }

        foreach (var article in articles)
        {
            // One that was published since the work began is in the index already.
            await index.Remove(db, article, cancel);
            await index.Add(db, article, cancel);
            await related.Note(db, article, cancel);
        }

        var last = isLast ? long.MaxValue : articles[^1].Value;
        var value = string.Create(CultureInfo.InvariantCulture, $"{SearchLanguages.Version} {last}");
        if (await db.Settings.FindAsync([SiteSetting.SearchIndex], cancel) is { } setting)
        {
            setting.Value = value;
        }
        else
        {
            db.Settings.Add(new SiteSetting { Name = SiteSetting.SearchIndex, Value = value });
        }

        return last;
    }
}
