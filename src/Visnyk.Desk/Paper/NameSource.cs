using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes a source or names it anew, in the editions given.</summary>
public sealed class NameSource(WriteQueue writes, IdSource ids)
{
    /// <summary>The source.</summary>
    /// <param name="Key">Its key; a source with this key is named anew. Null for a new one that no import knows.</param>
    /// <param name="Names">Its name by edition.</param>
    /// <param name="Url">Its own site; null where it has none.</param>
    public sealed record Request(string? Key, IReadOnlyDictionary<EditionTag, string> Names, string? Url);

    /// <summary>The source's id, or a problem where its address is no absolute http or https one.</summary>
    public Task<Outcome<SourceId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SourceId>(
        by,
        named => new Deed("source.name", $"source {named}", request.Key ?? ""),
        async db =>
        {
            var url = SafeUrl.Web(request.Url);
            if (url is null && !string.IsNullOrEmpty(request.Url))
            {
                return new Problem("source.url", $"'{request.Url}' is no http or https address.");
            }

            var source = await db.Sources.FirstOrDefaultAsync(s => s.Key == request.Key, cancel);
            if (Permission.ToName(by, source is null || source.Url != url, request.Names.Keys) is { } stop)
            {
                return stop;
            }

            if (await Naming.WhatIsWrong(db, request.Names, cancel) is { } wrong)
            {
                return wrong;
            }

            if (source is null)
            {
                var id = new SourceId(ids.Next());
                source = new Source { Id = id, Key = request.Key ?? id.ToString() };
                db.Sources.Add(source);
            }

            source.Url = url;
            foreach (var (edition, name) in request.Names)
            {
                var row = await db.SourceNames.FindAsync([source.Id, edition], cancel);
                if (row is null)
                {
                    row = new SourceName { SourceId = source.Id, Edition = edition, Name = name };
                    db.SourceNames.Add(row);
                }

                row.Name = OneLine.Of(name);
            }

            return source.Id;
        },
        cancel);
}
