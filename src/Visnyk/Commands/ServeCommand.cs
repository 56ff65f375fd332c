using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
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
        }).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = LongestStop);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LongestBody;
            o.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Services.AddInstallation(settings);
        builder.Services.AddSite(new SiteOptions(
            settings.PublicUrl,
            ProgramFiles.Theme(settings.Directory, settings.Theme),
            ProgramFiles.Locales,
            builder.Environment.IsDevelopment()));
        return builder.Build();
    }

    /// <summary>A DIR that nobody has decided about yet is filled with the demonstration, unless that is not wanted.</summary>
    private static async Task FillNew(IServiceProvider services, InstallationSettings settings, CancellationToken cancel)
    {
        await using var db = services.GetRequiredService<Database>().OpenPublished();
        if (await db.Editions.AnyAsync(cancel) || await db.Settings.AnyAsync(s => s.Name == SiteSetting.Demo, cancel))
        {
            return;
        }

        if (!settings.Demo)
        {
            _ = (await services.GetRequiredService<SetSetting>().Run(SiteSetting.Demo, "false", cancel)).Value;
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var progress = new ProgressLine("Making the demonstration");
        var made = (await services.GetRequiredService<MakeDemo>().Run(ProgramFiles.Demo, progress, cancel)).Value;
        ProgressLine.Done($"Made the demonstration: {made} stories in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
