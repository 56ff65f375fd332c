using System.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Exchange;
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

    /// <summary>The site, listening, on the machine's clock or another. Whoever starts it disposes it.</summary>
    public static async Task<WebApplication> Start(InstallationSettings settings, CancellationToken cancel, TimeProvider? clock = null)
    {
        var app = Build(settings, clock);
        try
        {
            await Installation.Open(app.Services, cancel);
            await FillNew(app.Services, settings, cancel);
            await app.Services.PrepareSite(cancel);
            UseNewsroom(app);
            app.MapNewsroom();
            app.MapExchange();
            app.MapSite();
            await app.StartAsync(cancel);
            var newsroom = app.Services.GetRequiredService<NewsroomOptions>();
            newsroom.Installed = settings.NewsroomUrlIsLocal ? OneAddress(app.Urls.ElementAt(settings.NewsroomListening.Length > 0 ? settings.Listening.Length : 0)) : newsroom.Installed;
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

    private static WebApplication Build(InstallationSettings settings, TimeProvider? clock)
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
        builder.Services.AddInstallation(settings, clock);
        var newsroom = new NewsroomOptions
        {
            LocalesFolder = ProgramFiles.Locales,
            KeysFolder = settings.Directory.NewsroomKeys,
            Installed = settings.NewsroomUrl,
            FollowsSite = settings.NewsroomFollowsSite,
            OwnPorts = Ports(settings),
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
        builder.Services.AddNewsroom(newsroom);
        var app = builder.Build();
        TrustProxies(app, settings.TrustedProxies);
        return app;
    }

    /// <summary>
    /// Says where the newsroom is; where nobody works here yet, with the link by which its first admin signs in. The link is made anew at every start until it is used.
    /// </summary>
    private static async Task Welcome(IServiceProvider services, CancellationToken cancel)
    {
        var address = services.GetRequiredService<NewsroomOptions>().Address;
        Console.WriteLine($"The newsroom is at {address}/newsroom/");
        // Somebody may be added by 'user add' in the same moment: then nobody needs the first link.
        if (!await services.GetRequiredService<Database>().AnybodyWorksHere(cancel)
            && await services.GetRequiredService<MakeSignInLink>().Run(Actor.Installation, new(null, InviteUser.LinkLasts), cancel) is { Done: true, Value: var link })
        {
            Console.WriteLine($"Nobody works here yet. The first admin signs in once, within a day, by {address}/newsroom/sign-in/link/{link.Secret}");
        }
    }

    /// <summary>With an origin of its own the newsroom is on no address of the site, nor the site on one of the newsroom's.</summary>
    private static void UseNewsroom(WebApplication app)
    {
        var own = app.Services.GetRequiredService<NewsroomOptions>().OwnPorts;
        if (own.Count > 0)
        {
            var site = app.Services.GetRequiredService<SiteHandler>();
            app.Use((http, next) =>
            {
                var (mine, asked) = (own.Contains(http.Connection.LocalPort), http.Request.Path.StartsWithSegments("/newsroom"));
                if (mine == asked)
                {
                    return next(http);
                }

                if (!mine)
                {
                    return site.Handle(http);
                }

                if (http.Request.Path == "/")
                {
                    http.Response.Redirect("/newsroom/");
                    return Task.CompletedTask;
                }

                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }

        NewsroomEndpoints.UseNewsroom(app);
    }

    /// <summary>The ports of the newsroom's own. Throws <see cref="CommandException"/> where the site has one of them.</summary>
    private static HashSet<int> Ports(InstallationSettings settings)
    {
        static HashSet<int> Of(IEnumerable<string> urls) => [.. urls.Select(u => BindingAddress.Parse(u).Port)];
        var own = Of(settings.NewsroomListening);
        return own.Overlaps(Of(settings.Listening)) || own.Contains(0)
            ? throw new CommandException("The newsroom's own addresses need a port of their own, which the site's do not have. Change --newsroom-urls or --urls.")
            : own;
    }

    /// <summary>A server listens on all its names; a link needs one.</summary>
    private static string OneAddress(string url) => url.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');

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
