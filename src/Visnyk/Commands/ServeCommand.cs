using System.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Newsroom;
using Visnyk.Settings;
using Visnyk.Site;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Commands;

/// <summary>Runs site and newsroom until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);
    private const int LongestBody = 1024 * 1024;
    private const int LongestRequestLine = 48 * 1024;

    public static async Task<int> Run(InstallationSettings settings, CancellationToken cancel)
    {
        await using var app = await Start(settings, cancel);
        Console.WriteLine($"Visnyk is at {string.Join(" and ", app.Urls)} (data: {settings.Directory.Path}). Ctrl-C stops it.");
        await Welcome(app.Services, cancel);
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
            UseNewsroom(app);
            app.MapNewsroom();
            app.MapSite();
            await app.StartAsync(cancel);
            var newsroom = app.Services.GetRequiredService<NewsroomOptions>();
            newsroom.Address = settings.NewsroomUrlIsLocal ? OneAddress(app.Urls.ElementAt(settings.NewsroomListening.Length > 0 ? settings.Listening.Length : 0)) : newsroom.Address;
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
        }).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // That its keys are as plain as the rest of DIR is said in docs/newsroom.md, once.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = LongestStop);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LongestBody;
            o.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.WebHost.UseUrls([.. settings.Listening, .. settings.NewsroomListening]);
        builder.Services.AddInstallation(settings);
        var newsroom = new NewsroomOptions
        {
            LocalesFolder = ProgramFiles.Locales,
            KeysFolder = settings.Directory.NewsroomKeys,
            Address = settings.NewsroomUrl,
            OwnPorts = Ports(settings),
            SiteAddress = settings.NewsroomListening.Length > 0 ? settings.PublicUrl : "",
            PasswordAlone = settings.PasswordAlone,
            Mail = settings.Mail,
            Backups = settings.Backups,
            PublicUrl = settings.PublicUrl,
            PublicUrlFrom = settings.WhereIs("public-url"),
        };
        builder.Services.AddSite(new SiteOptions(
            settings.PublicUrl,
            ProgramFiles.Theme(settings.Directory, settings.Theme),
            ProgramFiles.Locales,
            builder.Environment.IsDevelopment(),
            settings.Readers)
        {
            IsUrlSet = settings.WhereIs("public-url") is not null,
            FeedText = settings.FeedText,
            SecurityContacts = settings.SecurityContacts,
            Statistics = settings.Statistics,
            Offline = settings.Offline,
            NewsroomOrigin = () => settings.NewsroomListening.Length > 0 ? newsroom.Address : "'self'",
        });
