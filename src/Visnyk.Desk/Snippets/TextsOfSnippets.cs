using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.Snippets;

/// <summary>What the snippets of a body say in an edition.</summary>
internal static class TextsOfSnippets
{
    /// <summary>Their texts; those that have none there are left out.</summary>
    public static async Task<Dictionary<SnippetId, ImmutableArray<Block>>> In(NewsroomDb db, ImmutableArray<Block> body, EditionTag edition, CancellationToken cancel)
    {
        var texts = new Dictionary<SnippetId, ImmutableArray<Block>>();
        foreach (var id in Body.SnippetsIn(body))
        {
            if (await db.SnippetTexts.FindAsync([id, edition], cancel) is { Body.IsEmpty: false } text)
            {
                texts.Add(id, text.Body);
            }
        }

        return texts;
    }

    /// <summary>The places where readers of the edition see nothing.</summary>
    public static async Task<IEnumerable<Problem>> WhatToWatch(NewsroomDb db, ImmutableArray<Block> body, EditionTag edition, CancellationToken cancel)
    {
        var texts = await In(db, body, edition, cancel);
        var watch = new List<Problem>();
        foreach (var id in Body.SnippetsIn(body).Where(id => !texts.ContainsKey(id)))
        {
            watch.Add(await db.Snippets.FindAsync([id], cancel) is { } snippet
                ? new Problem("watch.snippet", $"The snippet “{snippet.Name}” has no text in '{edition}' yet.", edition.Value) { Value = snippet.Name }
                : new Problem("watch.snippet-gone", $"Snippet {id} was removed.", edition.Value));
        }

        return watch;
    }
}
