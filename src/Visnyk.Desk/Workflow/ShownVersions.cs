using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;

namespace Visnyk.Desk.Workflow;

/// <summary>Keeps people from approving or publishing what others wrote after they had read it.</summary>
internal static class ShownVersions
{
    /// <summary>A problem for each article in which somebody else wrote since the version that was shown, or approved another one.</summary>
    /// <param name="db">The database.</param>
    /// <param name="by">Who saw it; what they wrote themselves they know.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="shown">The versions that were shown; editions that it does not name are not looked at.</param>
    /// <param name="approved">Whether what was approved was shown; else what was written.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Problem>> WhatStops(
        NewsroomDb db, Actor by, IEnumerable<Article> articles, ImmutableDictionary<EditionTag, int> shown, bool approved, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        foreach (var article in articles)
        {
            if (!shown.TryGetValue(article.Edition, out var version))
            {
                continue;
            }

            List<UserId?> since = !approved ? await WrittenSince(db, article.Id, version, cancel) : article.ApprovedVersion > version ? [article.ApprovedBy] : [];
            var names = new List<string>();
            foreach (var other in since.Distinct().Where(who => who != by.User))
            {
                names.Add(other is { } user && await db.Users.FindAsync([user], cancel) is { } found ? found.Name : "Visnyk");
            }

            if (names.Count > 0)
            {
                var who = string.Join(", ", names);
                problems.Add(new Problem(approved ? "article.approved-anew" : "article.changed", $"Since version {version} the article is changed by {who}.", article.Edition.Value) { Value = who });
            }
        }

        return problems;
    }

    private static async Task<List<UserId?>> WrittenSince(NewsroomDb db, ArticleId article, int version, CancellationToken cancel)
    {
        var copy = (await db.WorkingCopies.FindAsync([article], cancel))!;
        return copy.Version <= version ? []
            : [.. await db.WorkingCopyVersions.Where(v => v.ArticleId == article && v.Version > version).Select(v => v.SavedBy).Distinct().ToListAsync(cancel), copy.SavedBy];
    }
}
