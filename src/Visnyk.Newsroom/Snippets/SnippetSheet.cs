using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Snippets;

/// <summary>A snippet with what it says.</summary>
/// <param name="Snippet">The snippet.</param>
/// <param name="Texts">Its texts by edition, those that were taken away again among them.</param>
/// <param name="Published">How many published articles hold it.</param>
public sealed record SnippetSheet(Snippet Snippet, IReadOnlyDictionary<string, SnippetText> Texts, long Published)
{
    /// <summary>How many of them are still to be made anew.</summary>
    public long Behind { get; init; }

    /// <summary>Where its page is.</summary>
    public string Path => $"{SnippetEndpoints.Path}/{Snippet.Id}";

    /// <summary>Whether an edition has a text.</summary>
    public bool Has(string edition) => Texts.GetValueOrDefault(edition) is { Body.IsEmpty: false };

    /// <summary>A text as it is shown in the newsroom: safe HTML without ids, since it may stand on a page more than once.</summary>
    internal static string Html(ImmutableArray<Block> body, string language) =>
        HtmlWriter.Write([new SnippetBlock(BlockId.New(), default)], new HtmlWriterOptions(language) { Snippet = _ => body });

    /// <summary>All snippets, by name.</summary>
    internal static async Task<List<SnippetSheet>> All(NewsroomDb db, CancellationToken cancel)
    {
        var texts = (await db.SnippetTexts.AsNoTracking().ToListAsync(cancel)).ToLookup(t => t.SnippetId);
        var published = (await db.PublishedSnippets.AsNoTracking().GroupBy(p => p.SnippetId).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(cancel)).ToDictionary(g => g.Key, g => g.Count);
        return [.. (await db.Snippets.AsNoTracking().ToListAsync(cancel)).OrderBy(s => s.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(s => new SnippetSheet(s, texts[s.Id].ToDictionary(t => t.Edition.Value), published.GetValueOrDefault(s.Id)))];
    }

    /// <summary>The snippet of a key as it stands in an address; null where there is none.</summary>
    internal static async Task<SnippetSheet?> Find(NewsroomDb db, string? key, CancellationToken cancel)
    {
        if (!ShortKey.TryRead(key, out var number))
        {
            return null;
        }

        var id = new SnippetId(number);
        return await db.Snippets.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } snippet
            ? null
            : new SnippetSheet(
                snippet,
                (await db.SnippetTexts.AsNoTracking().Where(t => t.SnippetId == id).ToListAsync(cancel)).ToDictionary(t => t.Edition.Value),
                await db.PublishedSnippets.LongCountAsync(p => p.SnippetId == id, cancel))
            {
                Behind = await db.PublishedSnippets.LongCountAsync(p => p.SnippetId == id && db.PublishedRenewals.Any(r => r.ArticleId == p.ArticleId), cancel),
            };
    }
}
