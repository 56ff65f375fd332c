using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Media;
using Visnyk.Site.Pages;
using Visnyk.Site.Search;
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
        services.AddSingleton<SearchPages>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<ThemeSet>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<SiteHandler>();
        services.AddSingleton<MediaHandler>();
        services.AddHostedService<SiteWatcher>();
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
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", Ready);
        var handler = endpoints.ServiceProvider.GetRequiredService<SiteHandler>();
        endpoints.Map("/{**path}", handler.Handle);
    }

    private static async Task<IResult> Ready(Database database, CancellationToken cancel)
    {
        try
        {
            await using var db = database.OpenPublished();
            await db.Changes.FirstOrDefaultAsync(cancel);
            return Results.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("the database cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
