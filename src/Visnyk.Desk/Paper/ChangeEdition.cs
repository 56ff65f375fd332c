using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Changes what an edition is called, where its clock is and what its translators may. Its tag stands in every address and stays.</summary>
public sealed class ChangeEdition(WriteQueue writes)
{
    /// <summary>The edition as it is to be.</summary>
    /// <param name="Tag">Which.</param>
    /// <param name="Name">The paper's name in it.</param>
    /// <param name="LanguageName">The language's name in itself.</param>
    /// <param name="TimeZone">Its IANA time zone.</param>
    public sealed record Request(EditionTag Tag, string Name, string LanguageName, string TimeZone)
    {
        /// <summary>One line about the paper; may be empty.</summary>
        public string Tagline { get; init; } = "";

        /// <summary>Which way its lines run.</summary>
        public WritingDirection Direction { get; init; }

        /// <summary>Whether translators publish what they translated themselves.</summary>
        public bool TranslatorsPublish { get; init; }
    }

    /// <summary>The edition's tag, or a problem where there is none such, or something about it cannot be.</summary>
    public Task<Outcome<EditionTag>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<EditionTag>(
        by,
        new Deed("edition.change", $"edition {request.Tag}", request.Name),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            if (await db.Editions.FindAsync([request.Tag], cancel) is not { } edition)
            {
                return new Problem("edition.unknown", $"There is no edition '{request.Tag}'.", request.Tag.Value);
            }

            if (EditionRules.WhatIsWrong(request.Tag, request.Name, request.LanguageName, request.Tagline, request.TimeZone) is { } wrong)
            {
                return wrong;
            }

            (edition.Name, edition.LanguageName, edition.Tagline) = (request.Name, request.LanguageName, request.Tagline);
            (edition.TimeZone, edition.Direction, edition.TranslatorsPublish) = (request.TimeZone, request.Direction, request.TranslatorsPublish);
            return edition.Tag;
        },
        cancel);
}
