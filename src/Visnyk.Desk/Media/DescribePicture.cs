using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Media;

/// <summary>
/// Says of a picture what its cuts keep in view, whose it is and under which licence. Readers see it at once, wherever the picture stands; so of one that
/// leads a published story only those say it who edit others' stories.
/// </summary>
public sealed class DescribePicture(WriteQueue writes)
{
    /// <summary>What to say.</summary>
    /// <param name="Media">The picture.</param>
    /// <param name="Focal">What its cuts keep in view.</param>
    /// <param name="Licence">The licence's name; empty where all rights are the paper's.</param>
    /// <param name="LicenceUrl">Where the licence stands; empty for nowhere.</param>
    /// <param name="Credits">Who made it, by edition; an empty one is taken away, and editions that are not named keep theirs.</param>
    public sealed record Request(MediaId Media, FocalPoint Focal, string Licence, string LicenceUrl, IReadOnlyDictionary<EditionTag, string> Credits);

    /// <summary>The picture's id, or what stops it.</summary>
    public Task<Outcome<MediaId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<MediaId>(
        by,
        new Deed("picture.describe", $"picture {request.Media}"),
        async db =>
        {
            if (by.WhatStops(Right.WriteOwn) is { } nobody)
            {
                return nobody;
            }

            if (await db.Media.FindAsync([request.Media], cancel) is not { } item)
            {
                return new Problem("media.unknown", $"There is no picture {request.Media}.");
            }

            if (await WhatStops(db, by, request.Media, cancel) is { } stop)
            {
                return stop;
            }

            var credits = request.Credits.ToDictionary(c => c.Key, c => OneLine.Of(c.Value));
            var (licence, url) = (OneLine.Of(request.Licence), OneLine.Of(request.LicenceUrl));
            if (WhatIsWrong(request.Focal, licence, url, credits) is { } wrong)
            {
                return wrong;
            }

            (item.Focal, item.Licence, item.LicenceUrl) = (request.Focal, licence, SafeUrl.Web(url));
            foreach (var (edition, credit) in credits)
            {
                if (await db.Editions.FindAsync([edition], cancel) is null)
                {
                    return new Problem("edition.unknown", $"There is no edition '{edition}'.", edition.Value);
                }

                await Write(db, item.Id, edition, credit, cancel);
            }

            return item.Id;
        },
        cancel);

    private static async Task<Problem?> WhatStops(NewsroomDb db, Actor by, MediaId media, CancellationToken cancel)
    {
        var sections = await db.Stories.Where(s => s.LeadMedia == media && db.PublishedArticles.Any(a => a.StoryId == s.Id)).Select(s => s.Section).Distinct().ToListAsync(cancel);
        return sections.Select(section => by.WhatStops(Right.EditSource, new Matter { Section = section })).FirstOrDefault(p => p is not null);
    }

    private static Problem? WhatIsWrong(FocalPoint focal, string licence, string url, Dictionary<EditionTag, string> credits) =>
        focal is not { X: >= 0 and <= 100, Y: >= 0 and <= 100 } ? new Problem("picture.focal", "A focal point lies within the picture: 0 to 100 both ways.")
        : licence.Length > MediaItem.LongestLicence ? new Problem("picture.licence", $"A licence's name has at most {MediaItem.LongestLicence} characters.")
        : url.Length > 0 && SafeUrl.Web(url) is null ? new Problem("picture.licence-url", $"'{url}' is no http or https address.")
        : credits.FirstOrDefault(c => c.Value.Length > MediaCredit.Longest) is { Value: not null } much ? new Problem("picture.credit", $"A credit has at most {MediaCredit.Longest} characters.", much.Key.Value)
        : null;

    private static async Task Write(NewsroomDb db, MediaId media, EditionTag edition, string credit, CancellationToken cancel)
    {
        var row = await db.MediaCredits.FindAsync([media, edition], cancel);
        if (row is not null && credit.Length == 0)
        {
            db.MediaCredits.Remove(row);
        }
        else if (row is not null)
        {
            row.Credit = credit;
        }
        else if (credit.Length > 0)
        {
            db.MediaCredits.Add(new MediaCredit { MediaId = media, Edition = edition, Credit = credit });
        }
    }
}
