using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Beginning;

/// <summary>The first minutes: the demonstration or a paper of one's own, on two pages of plain forms that keep what was typed between them.</summary>
internal static class BeginningEndpoints
{
    public const string Path = "/newsroom/beginning";
    private const int ProposedSections = 4;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/beginning", Welcome).Needs(Right.RunPaper);
        newsroom.MapGet("/beginning/paper", Begin).Needs(Right.RunPaper);

        // The way back brings along what was filled in on the second page, its picture too.
        newsroom.MapPost("/beginning/paper", Editions).Needs(Right.RunPaper).WithMetadata(new RequestSizeLimitAttribute(LogoFile.LongestForm));
        newsroom.MapPost("/beginning/sections", Sections).Needs(Right.RunPaper).WithMetadata(new RequestSizeLimitAttribute(LogoFile.LongestForm));
    }

    private static async Task<IResult> Welcome(HttpContext http, Database database)
    {
        await using var db = database.OpenNewsroom();
        var demo = await DemoContents.Read(db, http.RequestAborted);
        return demo is null && await db.Editions.AnyAsync(http.RequestAborted)
            ? View.DoneOf(http) is { } done ? View.Done("/newsroom/account", done) : Results.LocalRedirect("/newsroom/")
            : View.Of<WelcomePage>(new { HasDemo = demo is not null, Site = http.RequestServices.GetRequiredService<NewsroomOptions>().SiteAddress + "/", Done = View.DoneOf(http) });
    }

    private static async Task<IResult> Begin(HttpContext http, Database database) =>
        await WhatInstead(http, database) ?? ShowEditions(http, BeginningForm.Empty(Visit.Of(http).Locale.Language), []);

    /// <summary>A paper that is somebody's own has its beginning behind it.</summary>
    private static async Task<IResult?> WhatInstead(HttpContext http, Database database)
    {
        await using var db = database.OpenNewsroom();
        return await db.Editions.AnyAsync(http.RequestAborted) && await DemoContents.Read(db, http.RequestAborted) is null ? Results.LocalRedirect("/newsroom/settings") : null;
    }

    private static IResult ShowEditions(HttpContext http, BeginningForm form, IReadOnlyList<Problem> problems)
    {
        var options = http.RequestServices.GetRequiredService<NewsroomOptions>();
        return View.Of<BeginningPage>(
            new { Form = form.Padded(), Options = options, Problems = problems },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Editions(HttpContext http, Database database, Wording wording)
    {
        if (await WhatInstead(http, database) is { } instead)
        {
            return instead;
        }

        var (form, fields) = (await BeginningForm.Read(http), await FormGuard.Fields(http));
        if (fields.ContainsKey("more"))
        {
            return ShowEditions(http, form.WithMore(), []);
        }

        if (fields.ContainsKey("back"))
        {
            return ShowEditions(http, form, []);
        }

        var editions = form.ReadEditions();
        return editions.Done ? await ShowSections(http, database, wording, form, []) : ShowEditions(http, form, editions.Problems);
    }

    private static async Task<IResult> ShowSections(HttpContext http, Database database, Wording wording, BeginningForm form, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        return View.Of<BeginningSectionsPage>(
            new { Form = form.WithSections(tag => Proposed(wording, tag)), Demo = await DemoContents.Read(db, http.RequestAborted), Problems = problems },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Names of sections that are proposed, in the language of an edition where the newsroom speaks it.</summary>
    private static ImmutableArray<string> Proposed(Wording wording, EditionTag tag) => wording.Languages.Contains(tag.Primary)
        ? [.. Enumerable.Range(1, ProposedSections).Select(n => wording.For(tag.Primary, null).Text($"{Wording.Prefix}beginning.section.{n}"))]
        : [];

    private static async Task<IResult> Sections(HttpContext http, Database database, Wording wording, StartPaper start)
    {
        if (await WhatInstead(http, database) is { } instead)
        {
            return instead;
        }

        var (form, fields) = (await BeginningForm.Read(http), await FormGuard.Fields(http));
        if (fields.ContainsKey("more"))
        {
            return await ShowSections(http, database, wording, form.WithMoreSections(), []);
        }

        var (editions, logo) = (form.ReadEditions(), await LogoFile.Read(http));
        if (!editions.Done)
        {
            return ShowEditions(http, form, editions.Problems);
        }

        var options = http.RequestServices.GetRequiredService<NewsroomOptions>();
        var outcome = !logo.Done ? Outcome.Failed<int>(logo.Problems) : await start.Run(
            Visit.Of(http).Actor,
            new(editions.Value, form.ReadSections())
            {
                Logo = logo.Value is { } bytes ? new(bytes) { SaysName = form.LogoSaysName } : null,
                PublicUrl = options.PublicUrlFrom is null ? form.PublicUrl : null,
            },
            http.RequestAborted);
        return outcome.Done ? View.Done("/newsroom/", "paper.start")
            : outcome.Problems.Any(p => p.Code == "public-url.wrong") ? ShowEditions(http, form, outcome.Problems)
            : await ShowSections(http, database, wording, form, outcome.Problems);
    }
}
