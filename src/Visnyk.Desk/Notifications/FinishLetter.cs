using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Notifications;

/// <summary>A letter was handed over, or nobody tries any more; or, where no mail is sent here, all of them.</summary>
public sealed class FinishLetter(WriteQueue writes)
{
    /// <summary>How many were on their way; or what stops <paramref name="by"/>.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="letter">The letter's id; null for all.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<Outcome<int>> Run(Actor by, long? letter, CancellationToken cancel = default) => writes.RunAside<int>(
        async db => by.WhatStops(Right.RunPaper) is { } stop ? stop : await db.Letters.Where(l => letter == null || l.Id == letter).ExecuteDeleteAsync(cancel),
        cancel);
}
