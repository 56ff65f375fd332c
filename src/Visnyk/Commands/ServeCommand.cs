using System.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.People;
using Visnyk.Settings;
using Visnyk.Site;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Commands;

/// <summary>Runs the site until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);
    private const int LongestBody = 1024 * 1024;
    private const int LongestRequestLine = 48 * 1024;

    public static async Task<int> Run(InstallationSettings settings, CancellationToken cancel)
    {
        await using var app = await Start(settings, cancel);
        Console.WriteLine($"Visnyk is at {string.Join(" and ", app.Urls)} (data: {settings.Directory.Path}). Ctrl-C stops it.");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>The site, listening. Whoever starts it disposes it.</summary>
    public static async Task<WebApplication> Start(InstallationSettings settings, CancellationToken cancel)
    {
        var app = Build(settings);
        try
        {
            await Installation.Open(app.Services, cancel);
            await FillNew(app.Services, settings, cancel);
            await app.Services.PrepareSite(cancel);
            app.MapSite();
            await app.StartAsync(cancel);
            return app;
        }
        catch
        {
            // What runs beside the site may have begun already; it ends before what it uses does.
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
            throw;
        }
    }

    private static WebApplication Build(InstallationSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            o.ColorBehavior = LoggerColorBehavior.Default;
        }).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = LongestStop);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LongestBody;
            o.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.WebHost.UseUrls(settings.Listening);
        builder.Services.AddInstallation(settings);
        builder.Services.AddSite(new SiteOptions(
            settings.PublicUrl,
            ProgramFiles.Theme(settings.Directory, settings.Theme),
            ProgramFiles.Locales,
            builder.Environment.IsDevelopment(),
            settings.Readers)
        {
            FeedText = settings.FeedText,
            SecurityContacts = settings.SecurityContacts,
            Statistics = settings.Statistics,
            Offline = settings.Offline,
        });
        var app = builder.Build();
        TrustProxies(app, settings.TrustedProxies);
        return app;
    }

    /// <summary>Whom a request comes from is what the connection says, unless it comes through a proxy that the installation names.</summary>
    private static void TrustProxies(WebApplication app, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>A DIR that nobody has decided about yet is filled with the demonstration, unless that is not wanted.</summary>
    private static async Task FillNew(IServiceProvider services, InstallationSettings settings, CancellationToken cancel)
    {
        var paper = await services.GetRequiredService<Database>().Pages.Catalogue(cancel);
        if (paper.Editions.Length > 0 || paper.Demo is not null)
        {
            return;
        }

        if (!settings.Demo)
        {
            _ = (await services.GetRequiredService<SetSetting>().Run(Actor.Installation, SiteSetting.Demo, "false", cancel)).Value;
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var progress = new ProgressLine("Making the demonstration");
        var made = (await services.GetRequiredService<MakeDemo>().Run(Actor.Installation, ProgramFiles.Demo, progress, cancel)).Value;
        ProgressLine.Done($"Made the demonstration: {made} stories in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
