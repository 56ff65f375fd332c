using System.Collections.Immutable;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Publishing;

/// <summary>All that is looked at before an article is published.</summary>
/// <param name="Stops">What keeps it from being published.</param>
/// <param name="Watches">What somebody should look at, but need not change.</param>
public sealed record Checklist(ImmutableArray<Problem> Stops, ImmutableArray<Problem> Watches)
{
    /// <summary>The checklist of an article as it is written now.</summary>
    public static async Task<Checklist> Of(NewsroomDb db, Story story, Article article, WorkingCopy copy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(copy);
        return new Checklist([.. await Stopping(db, story, article, copy, cancel)], [.. article.WhatToWatch(story, copy.Content), .. await TextsOfSnippets.WhatToWatch(db, copy.Content.Body, article.Edition, cancel)]);
    }

    /// <summary>What stops an article as it is written now.</summary>
    internal static async Task<IEnumerable<Problem>> Stopping(NewsroomDb db, Story story, Article article, WorkingCopy copy, CancellationToken cancel) =>
        [.. article.WhatStopsPublishing(story, copy), .. await Around(db, story, article, copy.Content, copy.Slug, cancel)];

    /// <summary>What stops an approved revision.</summary>
    internal static async Task<IEnumerable<Problem>> Stopping(NewsroomDb db, Story story, Article article, Revision revision, CancellationToken cancel) =>
        [.. article.WhatStopsPublishing(story, revision.Content), .. await Around(db, story, article, revision.Content, revision.Slug, cancel)];

    /// <summary>What stops it that is not in itself: names that its edition lacks, an address that is another's.</summary>
    private static async Task<IEnumerable<Problem>> Around(NewsroomDb db, Story story, Article article, ArticleContent content, Slug slug, CancellationToken cancel)
    {
        var (edition, problems) = (article.Edition, new List<Problem>());
        foreach (var source in story.Attributions.SelectMany(a => a.Chain).Select(l => l.Source).Distinct())
        {
            if (await db.SourceNames.FindAsync([source, edition], cancel) is null)
            {
                problems.Add(new Problem("attribution.name", $"Source {source} has no name in '{edition}'.", edition.Value));
            }
        }

        foreach (var author in content.Authors.Concat(content.Translators).Distinct())
        {
            if (await db.AuthorNames.FindAsync([author, edition], cancel) is null)
            {
                problems.Add(new Problem("author.name", $"Author {author} has no name in '{edition}'.", edition.Value));
            }
        }

        if (await ArticleAddress.SectionIn(db, edition, story.Section, cancel) is not { } section)
        {
            problems.Add(new Problem("section.unnamed", $"Edition '{edition}' has no section for this story.", edition.Value));
        }
        else if (slug.IsSet && !await AddressBook.IsFree(db, edition, AddressSpace.Of(section), slug, AddressKind.Article, article.Id.Value, cancel))
        {
            problems.Add(new Problem("slug.taken", $"The slug '{slug}' is or was another article's in this section.", edition.Value));
        }

        return problems;
    }
}
