using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Reactions;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Storage;
using Visnyk.Storage.Readers;

namespace Visnyk.Site.Readers;

/// <summary>Answers <c>/{edition}/{section}/{slug}/reactions</c>: what readers said (GET), and what one says (POST, as form or as JSON).</summary>
public sealed class ReactionHandler(Database database, ArticleFinder articles, ReactionBox box, ReaderKeys keys, SiteOptions options, TimeProvider clock)
{
    private const int LongestBody = 1024;
    private const string Field = "reaction";

    /// <summary>How long the counts may be kept by caches: a crowd costs one request in this time.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(2);

    // One address changes its mind 20 times at once and then every three seconds; the paper takes 500 a second, so that what is behind stays small.
    private readonly Allowance ofOnePlace = new(clock, 20, TimeSpan.FromSeconds(3), 64 * 1024);
    private readonly Allowance ofAll = new(clock, 1000, TimeSpan.FromMilliseconds(2), 1);

    /// <summary>The answer.</summary>
    public async Task<ReaderAnswer> Answer(HttpContext http, Route.Reactions route)
    {
        if (options.Readers.Reactions.IsEmpty)
        {
            return new ReaderAnswer.Refused(StatusCodes.Status404NotFound, PageAnswer.NotFound);
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            return await Take(http, route);
        }

        var (article, path, missing) = await articles.Find(route.Above, http.RequestAborted);
        return missing
            ?? (path != route.Above.Path ? new ReaderAnswer.Moved(path + Route.Reactions.Ending)
            : new ReaderAnswer.Json(Counts((await database.Pages.Reactions(article.Value, http.RequestAborted)).Select(r => (r.Reaction, r.Readers)), own: null, said: false), Kept));
    }

    private async Task<ReaderAnswer> Take(HttpContext http, Route.Reactions route)
    {
        if (ReaderRequest.IsFromElsewhere(http.Request, options.PublicUrl))
        {
            return new ReaderAnswer.Refused(StatusCodes.Status403Forbidden, "cross-site");
        }

        var reader = ReaderRequest.Mark(http, keys);
        if ((ofOnePlace.Take(reader.Place) ?? ofAll.Take(0)) is { } wait)
        {
            return new ReaderAnswer.Refused(StatusCodes.Status429TooManyRequests, "too-many") { RetryAfter = wait };
        }

        var (reaction, refused) = await Read(http);
        if (refused is not null)
        {
            return refused;
        }

        var (article, path, missing) = await articles.Find(route.Above, http.RequestAborted);
        if (missing is not null)
        {
            return missing;
        }

        if (box.Put(article, reader, reaction?.Name) is not { } counting)
        {
            return new ReaderAnswer.Refused(StatusCodes.Status503ServiceUnavailable, "busy") { RetryAfter = WhenFull };
        }

        try
        {
            var result = await counting.WaitAsync(http.RequestAborted);
            return result.NotCounted.Contains((article, reader))
                ? new ReaderAnswer.Refused(StatusCodes.Status429TooManyRequests, "too-many")
                : ReaderRequest.WantsData(http.Request)
                    ? new ReaderAnswer.Json(Counts(result.Counts[article], reaction?.Name, said: true), null)
                    : Thanks(route.Edition, path!, reaction);
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            return new ReaderAnswer.Refused(StatusCodes.Status503ServiceUnavailable, "busy") { RetryAfter = WhenFull };
        }
    }

    /// <summary>What the reader says: a reaction of this paper, null to take one back, or why it cannot be read.</summary>
    private async Task<(Reaction? Reaction, ReaderAnswer.Refused? Refused)> Read(HttpContext http)
    {
        var type = ReaderRequest.MediaType(http.Request);
        if (type is not (ReaderRequest.Form or "application/json"))
        {
            return (null, new ReaderAnswer.Refused(StatusCodes.Status415UnsupportedMediaType, "bad-request") { Detail = $"Send {ReaderRequest.Form} or application/json." });
        }

        var (body, refused) = await ReaderRequest.Body(http.Request, LongestBody, http.RequestAborted);
        if (refused is not null)
        {
            return (null, refused);
        }

        var name = type == ReaderRequest.Form ? ReaderRequest.Fields(body)?.GetValueOrDefault(Field).ToString() : FromJson(body);
        var reaction = options.Readers.Reactions.FirstOrDefault(r => r.Name == name);
        return reaction is not null || name == Reaction.None ? (reaction, null) : (null, new ReaderAnswer.Refused(StatusCodes.Status400BadRequest, "bad-request")
        {
            Detail = $"'{Field}' can be {string.Join(", ", options.Readers.Reactions.Select(r => r.Name))}, or {Reaction.None} to take one back.",
        });
    }

    private static string? FromJson(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 4 });
            return json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(Field, out var value) ? null
                : value.ValueKind == JsonValueKind.Null ? Reaction.None
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair is JSON but no text.
            return null;
        }
    }

    /// <summary>
    /// The counts as JSON: <c>counts</c> by reaction and <c>total</c>, both null below the threshold, so that one reader's opinion is not put on
    /// show; after a POST also <c>own</c>, what the reader said.
    /// </summary>
    private byte[] Counts(IEnumerable<(string Reaction, long Readers)> rows, string? own, bool said)
    {
        var all = rows.ToDictionary(r => r.Reaction, r => r.Readers);
        var shown = options.Readers.Reactions.Select(r => (r.Name, Readers: all.GetValueOrDefault(r.Name))).ToList();
        var total = shown.Sum(r => r.Readers);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (said)
            {
                json.WriteString("own", own);
            }

            if (total < options.Readers.Threshold)
            {
                json.WriteNull("counts");
                json.WriteNull("total");
            }
            else
            {
                json.WriteStartObject("counts");
                foreach (var (name, readers) in shown)
                {
                    json.WriteNumber(name, readers);
                }

                json.WriteEndObject();
                json.WriteNumber("total", total);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private ReaderAnswer.Page Thanks(EditionEntry edition, string path, Reaction? reaction)
    {
        var url = path + Route.Reactions.Ending;
        return new ReaderAnswer.Page(new PageBuild
        {
            Kind = "reactions",
            Edition = edition,
            Path = url,
            Title = edition.Locale.Text(reaction is null ? "reactions.taken" : "reactions.thanks"),
            Indexed = false,
            Kept = false,
            Models =
            [
                ("reactions", new ReactionsModel(url, ReactionChoices.Of(edition, options.Readers.Reactions))
                {
                    ArticleUrl = path,
                    Own = reaction is null ? null : ReactionChoices.Of(edition, reaction),
                }),
            ],
        });
    }
}
