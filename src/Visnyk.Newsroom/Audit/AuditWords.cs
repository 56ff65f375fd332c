using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;
using Visnyk.Newsroom.Board;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Audit;

/// <summary>What a word finds in the audit log: deeds by their words, people by their names, stories by their headlines, and what a line says besides.</summary>
/// <param name="Word">The word.</param>
/// <param name="Deeds">Deeds that are called so.</param>
/// <param name="People">People who are called so.</param>
/// <param name="About">What is called so, as the log names it: <c>story 42</c>.</param>
internal sealed record AuditWords(string Word, string[] Deeds, UserId?[] People, string[] About)
{
    private const int Most = 6;

    // What is called so among the newest articles; each is looked for in the log.
    private const int Newest = 5000;

    /// <summary>Looks up what some words mean; there are no more than a few.</summary>
    public static async Task<IReadOnlyList<AuditWords>> Of(NewsroomDb db, Visit visit, string words, CancellationToken cancel)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most).ToArray();
        if (all.Length == 0)
        {
            return [];
        }

        var deeds = visit.Texts("deed").ToList();
        var users = await db.Users.AsNoTracking().ToListAsync(cancel);
        var headlines = await BoardQuery.Headlines(db).Take(Newest).ToListAsync(cancel);
        return
        [
            .. all.Select(word =>
            {
                bool Has(string text) => text.Contains(word, StringComparison.CurrentCultureIgnoreCase);
                var people = users.Where(u => Has(u.Name) || Has(u.Email)).Select(u => u.Id).ToArray();
                var found = headlines.Where(h => Has(h.Headline)).ToArray();
                return new AuditWords(
                    word,
                    [.. deeds.Where(d => Has(d.Text)).Select(d => d.Key)],
                    [.. people],
                    [
                        .. found.Select(h => $"article {new ArticleId(h.Article)}"), .. found.Select(h => h.Story).Distinct().Select(s => $"story {new StoryId(s)}"),
                        .. people.Select(p => $"user {p}"),
                    ]);
            }),
        ];
    }

    /// <summary>The lines that it finds.</summary>
    public IQueryable<AuditEntry> In(IQueryable<AuditEntry> log) =>
        log.Where(e => Deeds.Contains(e.What) || People.Contains(e.UserId) || About.Contains(e.About) || e.Detail.Contains(Word));
}
