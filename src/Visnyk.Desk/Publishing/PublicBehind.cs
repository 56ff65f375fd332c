using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Publishing;

/// <summary>Notes which published articles of a story fell behind its source edition, so that the board finds them whatever their age.</summary>
internal static class PublicBehind
{
    /// <summary>Notes it after something of the story was published or taken down. Its articles stand in the context.</summary>
    public static async Task Note(NewsroomDb db, Story story, CancellationToken cancel)
    {
        var articles = db.Articles.Local.Where(a => a.StoryId == story.Id).ToList();
        var source = articles.Find(a => a.Edition == story.SourceEdition && a.PublicState == PublicState.Published);
        var newest = source?.UpdatedAt ?? source?.FirstPublishedAt;
        foreach (var article in articles)
        {
            var isBehind = article != source && article is { PublicState: PublicState.Published, PublishedRevision: { } revision } && newest > await MadeAt(db, revision, cancel);
            article.BehindSince = isBehind ? article.BehindSince ?? newest : null;
        }
    }

    private static async Task<DateTimeOffset> MadeAt(NewsroomDb db, RevisionId id, CancellationToken cancel) =>
        db.Revisions.Local.FindEntry(id)?.Entity.MadeAt ?? await db.Revisions.Where(r => r.Id == id).Select(r => r.MadeAt).SingleAsync(cancel);
}
