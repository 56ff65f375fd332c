using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Previews;

/// <summary>
/// Shows an article as readers would see it, at an address that only those know who are told it, for a time. Somebody has one preview of an article: made
/// again, it shows what is written by then, at the same address.
/// </summary>
public sealed class MakePreview(WriteQueue writes, TimeProvider clock)
{
    /// <summary>The longest that a preview lasts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>What to show.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">In which edition.</param>
    /// <param name="Lasts">For how long, at most <see cref="Longest"/>.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, TimeSpan Lasts);

    /// <summary>The token that the preview's address ends in; or what stops it.</summary>
    public Task<Outcome<string>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside(
        by,
        _ => new Deed("preview.make", $"story {request.Story}", request.Edition.Value),
        db => Make(db, by, request, cancel),
        cancel);

    private async Task<Outcome<string>> Make(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        if (by.WhatStops(Right.Read) is { } nobody)
        {
            return nobody;
        }

        if (request.Lasts <= TimeSpan.Zero || request.Lasts > Longest)
        {
            return new Problem("preview.lasts", $"A preview lasts at most {Longest.Days} days.");
        }

        var article = await db.Articles.FirstOrDefaultAsync(a => a.StoryId == request.Story && a.Edition == request.Edition, cancel);
        if (article is null || await db.WorkingCopies.FindAsync([article.Id], cancel) is not { } copy)
        {
            return new Problem("article.unknown", $"Story {request.Story} has no article in '{request.Edition}'.", request.Edition.Value);
        }

        if (article.PublicState == PublicState.Killed)
        {
            return new Problem("article.killed", "The article was killed; it is shown to nobody.", request.Edition.Value);
        }

        var now = clock.GetUtcNow();
        await db.Previews.Where(p => p.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        var user = by.User;
        var preview = await db.Previews.FirstOrDefaultAsync(p => p.ArticleId == article.Id && p.MadeBy == user, cancel);
        if (preview is null)
        {
            preview = new PreviewArticle { Token = Secret.Next(), ArticleId = article.Id, StoryId = request.Story, Edition = request.Edition, MadeBy = user };
            db.Previews.Add(preview);
        }

        await Fill(db, preview, article, copy, now, cancel);
        (preview.Version, preview.MadeAt, preview.ExpiresAt) = (copy.Version, now, now + request.Lasts);
        return preview.Token;
    }

    private static async Task Fill(NewsroomDb db, PreviewArticle preview, Article article, WorkingCopy copy, DateTimeOffset now, CancellationToken cancel)
    {
        var story = (await db.Stories.FindAsync([article.StoryId], cancel))!;
        var shown = await Rendered.Of(db, article.Edition, Showable(copy.Content), story.Attributions, story.LeadMedia, cancel);
        preview.Section = await ArticleAddress.SectionIn(db, article.Edition, story.Section, cancel) ?? story.Section;
        preview.Slug = article.SlugFor(copy.Slug, copy.Content.Headline);
        preview.SourceEdition = story.SourceEdition;
        preview.PublishedAt = article.FirstPublishedAt ?? now;
        preview.UpdatedAt = article.FirstPublishedAt is null ? null : now;
        (preview.Headline, preview.Deck, preview.LeadMedia, preview.LeadAlt) = (shown.Headline, shown.Deck, shown.LeadMedia, shown.LeadAlt);
        (preview.Html, preview.Snapshot, preview.Topics) = (shown.Html, shown.Snapshot, story.Topics);
    }

    /// <summary>What is not finished can be looked at all the same: passages that are gone, or not chosen yet, are left out.</summary>
    private static ArticleContent Showable(ArticleContent content)
    {
        var blocks = Body.Places(content.Body).Select(p => p.Id).ToHashSet();
        return content with
        {
            KeyPoints = [.. content.KeyPoints.Select(p => p with { Passages = [.. p.Passages.Where(x => blocks.Contains(x.Block))] })],
            Supports = [.. content.Supports.Select(s => s with { Passages = [.. s.Passages.Where(x => blocks.Contains(x.Block))] })],
        };
    }
}
