using Visnyk.Desk.Media;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Sets the picture that stands in every page's masthead, or takes it away.</summary>
public sealed class SetLogo(WriteQueue writes, TakeInPicture take)
{
    // Wider or higher than any logo: it would be a stripe that nobody can read.
    private const int MostSides = 12;
    private const int Least = 16;

    /// <summary>The logo.</summary>
    /// <param name="Bytes">The picture's file; null to take the logo away, or to keep it where <see cref="Keep"/> says so.</param>
    public sealed record Request(byte[]? Bytes)
    {
        /// <summary>Whether it is the paper's name drawn, so that the name need not be read beside it.</summary>
        public bool SaysName { get; init; }

        /// <summary>Whether the picture stays that is there, and only <see cref="SaysName"/> is changed.</summary>
        public bool Keep { get; init; }
    }

    /// <summary>The logo as it is now, null for none; or a problem where the file is no picture that can be one.</summary>
    public Task<Outcome<SiteLogo?>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SiteLogo?>(
        by,
        new Deed("logo.set"),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            var setting = await db.Settings.FindAsync([SiteSetting.Logo], cancel);
            var logo = request.Keep && SiteLogo.Read(setting?.Value) is { } there ? there with { SaysName = request.SaysName } : null;
            if (request.Bytes is { } bytes)
            {
                var taken = await take.Run(by, new(bytes, new Dictionary<EditionTag, string>()), cancel);
                if (!taken.Done)
                {
                    return Outcome.Failed<SiteLogo?>(taken.Problems.Select(p => p with { Code = p.Code == "picture.unreadable" ? "logo.unreadable" : p.Code }));
                }

                var item = (await db.Media.FindAsync([taken.Value], cancel))!;
                if (item.Width < Least || item.Height < Least || item.Width > item.Height * MostSides || item.Height > item.Width * MostSides)
                {
                    return new Problem("logo.shape", $"A logo of {item.Width} × {item.Height} pixels cannot be read in a masthead.");
                }

                logo = new SiteLogo(item.Id, item.Width, item.Height, request.SaysName);
            }

            if (setting is null)
            {
                setting = new SiteSetting { Name = SiteSetting.Logo, Value = "" };
                db.Settings.Add(setting);
            }

            setting.Value = logo?.Write() ?? "";
            return logo;
        },
        cancel);
}
