using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Icons;
using Visnyk.Site.Media;
using Visnyk.Site.Offline;
using Visnyk.Site.Pages;
using Visnyk.Site.Readers;
using Visnyk.Site.Saved;
using Visnyk.Site.Scripts;
using Visnyk.Site.Search;
using Visnyk.Site.Sharing;
using Visnyk.Site.Sitemaps;
using Visnyk.Site.Themes;
using Visnyk.Storage;
using Visnyk.Storage.Locales;
using Visnyk.Storage.Writing;

namespace Visnyk.Site;

/// <summary>Puts the site into a program.</summary>
public static class SiteEndpoints
{
    /// <summary>Adds what the site is made of. Database, search languages, data directory and change feed are the program's.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton(new LocaleSet(LocaleFiles.Read(options.LocalesFolder)));
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<PageMaker>();
        services.AddSingleton<FeedMaker>();
        services.AddSingleton<SitemapMaker>();
        services.AddSingleton<SearchPages>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<ThemeSet>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<ArticleFinder>();
        services.AddSingleton<ReactionBox>();
        services.AddSingleton<ReactionHandler>();
        services.AddSingleton<ReportHandler>();
        services.AddSingleton<ReaderHandler>();
        services.AddSingleton<SiteHandler>();
        services.AddSingleton<MediaHandler>();
        services.AddSingleton<ShareImageHandler>();
        services.AddSingleton<AppIconHandler>();
        services.AddSingleton<ScriptHandler>();
        services.AddSingleton<SavedStories>();
        services.AddSingleton<ManifestHandler>();
        services.AddSingleton<WorkerHandler>();
        services.AddHostedService<SiteWatcher>();
        services.AddHostedService<ShareImageSweep>();
        services.AddHostedService<ReaderWatch>();
        return services;
    }

    /// <summary>Reads theme and catalogue for the first time. Throws where either cannot be used.</summary>
    public static async Task PrepareSite(this IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<ThemeSet>().Load();
        var catalogue = services.GetRequiredService<CatalogueReader>();
        services.GetRequiredService<ChangeFeed>().Subscribe(_ => catalogue.Refresh(CancellationToken.None));
        await catalogue.Refresh(cancel);
    }

    /// <summary>Maps the site's addresses. Whatever is nobody else's address is the site's.</summary>
    public static void MapSite(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapMethods("/media/{id}/{file}", ["GET", "HEAD"], (HttpContext http, string id, string file, MediaHandler handler) => handler.Handle(http, id, file));
        endpoints.MapMethods(
            "/media/{id}/share-{edition}.png",
            ["GET", "HEAD"],
            (HttpContext http, string id, string edition, ShareImageHandler handler) => handler.Handle(http, id, edition));
        foreach (var icon in AppIconHandler.All)
        {
            endpoints.MapMethods(icon.Address, ["GET", "HEAD"], (HttpContext http, AppIconHandler handler) => handler.Handle(http, icon));
        }

        endpoints.MapMethods("/theme/{hash}/{file}", ["GET", "HEAD"], (HttpContext http, string hash, string file, ScriptHandler handler) => handler.Handle(http, hash, file));
        endpoints.MapMethods("/{edition}/saved/stories.json", ["GET", "HEAD"], (HttpContext http, string edition, SavedStories handler) => handler.Handle(http, edition));
        endpoints.MapMethods("/{edition}/manifest.webmanifest", ["GET", "HEAD"], (HttpContext http, string edition, ManifestHandler handler) => handler.Handle(http, edition));
        endpoints.MapMethods("/sw.js", ["GET", "HEAD"], (HttpContext http, WorkerHandler handler) => handler.Handle(http));
        endpoints.MapMethods("/health/live", ["GET", "HEAD"], () => Results.Text("live"));
        endpoints.MapMethods("/health/ready", ["GET", "HEAD"], Ready);
        var handler = endpoints.ServiceProvider.GetRequiredService<SiteHandler>();
        endpoints.Map("/{**path}", handler.Handle);
    }

    private static async Task<IResult> Ready(Database database, CancellationToken cancel)
    {
        try
        {
            await database.Pages.ChangeNumber(cancel);
            return Results.Text("ready");
        }
#pragma warning disable CA1031 // Whatever keeps the database from answering, the answer is the same.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Results.Text("the database cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
