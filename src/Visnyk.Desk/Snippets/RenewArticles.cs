using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Snippets;

/// <summary>Goes on with what a change of a snippet left to do: makes some of the articles anew that still show the text of before.</summary>
public sealed class RenewArticles(WriteQueue writes, PublishedAnew anew)
{
    /// <summary>How many were made, 0 where none was left; or what stops <paramref name="by"/>.</summary>
    public Task<Outcome<int>> Run(Actor by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return writes.Run<int>(async db => by.WhatStops(Right.RunPaper) is { } stop ? stop : await anew.Some(db, cancel), cancel);
    }
}
