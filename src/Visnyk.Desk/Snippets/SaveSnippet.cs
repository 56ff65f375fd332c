using System.Collections.Immutable;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Snippets;

/// <summary>Makes a snippet, or changes its name and its texts: all that is asked for, or none. Published articles that hold it show the new text at once; where they are many, the newest at once and the others one after another.</summary>
public sealed class SaveSnippet(WriteQueue writes, PublishedAnew anew, IdSource ids, TimeProvider clock)
{
    /// <summary>The snippet.</summary>
    /// <param name="Snippet">Which; null for a new one.</param>
    /// <param name="Texts">What it says in editions; those that are not named keep what they have.</param>
    public sealed record Request(SnippetId? Snippet, ImmutableArray<Entry> Texts)
    {
        /// <summary>What it is called from now on; null to leave it as it is.</summary>
        public string? Name { get; init; }

        /// <summary>What it was called when somebody began to change that.</summary>
        public string? NameWas { get; init; }
    }

    /// <summary>A snippet's text in one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Body">The text; empty to take it away.</param>
    /// <param name="Version">The version that it was written on; 0 where there was none.</param>
    public sealed record Entry(EditionTag Edition, ImmutableArray<Block> Body, int Version);

    /// <summary>The snippet's id; or what stops it, <c>snippet.changed</c> and <c>snippet.renamed</c> where somebody else saved since.</summary>
    public Task<Outcome<SnippetId>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        var name = "";
        return writes.Run<SnippetId>(
            by,
            saved => new Deed(request.Snippet is null ? "snippet.make" : "snippet.change", $"snippet {saved}", string.Join(' ', request.Texts.Select(t => t.Edition.Value).Prepend(name + ":"))),
            async db =>
            {
                if (WhatStops(by, request) is { } stop)
                {
                    return stop;
                }

                var snippet = request.Snippet is { } id ? await db.Snippets.FindAsync([id], cancel) : new Snippet { Id = new SnippetId(ids.Next()), Name = "" };
                if (snippet is null)
                {
                    return new Problem("snippet.unknown", $"There is no snippet {request.Snippet}.");
                }

                var problems = new List<Problem>();
                Rename(snippet, request, problems);
                name = snippet.Name;
                if (request.Snippet is null)
                {
                    db.Snippets.Add(snippet);
                }

                foreach (var entry in request.Texts)
                {
                    if (await Write(db, by, snippet, entry, cancel) is { } wrong)
                    {
                        problems.Add(wrong);
                    }
                }

                if (problems.Count > 0)
                {
                    return Outcome.Failed<SnippetId>(problems);
                }

                await anew.Begin(db, snippet.Id, [.. request.Texts.Select(t => t.Edition)], cancel);
                return snippet.Id;
            },
            cancel);
    }

    private static Problem? WhatStops(Actor by, Request request)
    {
        var makes = request.Snippet is null || request.Name is not null;
        var right = request.Snippet is null ? Right.Arrange : Right.Name;
        return (makes ? by.WhatStops(Right.Arrange) : null)
            ?? request.Texts.Select(t => by.WhatStops(right, new Matter { Edition = t.Edition })).FirstOrDefault(p => p is not null)
            ?? by.WhatStops(Right.Name);
    }

    private static void Rename(Snippet snippet, Request request, List<Problem> problems)
    {
        if (request.Name is null && request.Snippet is not null)
        {
            return;
        }

        var name = OneLine.Of(request.Name);
        if (Snippet.WhatIsWrong(name) is { } wrong)
        {
            problems.Add(wrong);
        }
        else if (request.NameWas is { } was && was != snippet.Name && name != snippet.Name)
        {
            problems.Add(new Problem("snippet.renamed", $"Somebody called it '{snippet.Name}' meanwhile.") { Value = snippet.Name });
        }
        else
        {
            snippet.Name = name;
        }
    }

    private async Task<Problem?> Write(NewsroomDb db, Actor by, Snippet snippet, Entry entry, CancellationToken cancel)
    {
        if (await db.Editions.FindAsync([entry.Edition], cancel) is null)
        {
            return new Problem("edition.unknown", $"There is no edition '{entry.Edition}'.", entry.Edition.Value);
        }

        var sound = SnippetText.Sound(entry.Edition, entry.Body);
        if (!sound.Done)
        {
            return sound.Problems[0];
        }

        var text = await db.SnippetTexts.FindAsync([snippet.Id, entry.Edition], cancel);
        if ((text?.Version ?? 0) != entry.Version)
        {
            return new Problem("snippet.changed", $"Somebody changed the text in '{entry.Edition}' since version {entry.Version}.", entry.Edition.Value);
        }

        if (text is null)
        {
            text = new SnippetText { SnippetId = snippet.Id, Edition = entry.Edition };
            db.SnippetTexts.Add(text);
        }

        text.Write(sound.Value, by.User, clock.GetUtcNow());
        return null;
    }
}
