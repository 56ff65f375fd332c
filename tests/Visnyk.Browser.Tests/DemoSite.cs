using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Visnyk.Commands;
using Visnyk.Settings;
using Visnyk.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>The demonstration, served by the real program, and a real Chromium to read it with.</summary>
public class DemoSite : IAsyncLifetime
{
    private WebApplication? app;
    private readonly RealChromium chromium = new();

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "visnyk-browser-" + Guid.NewGuid().ToString("N"));

    public string Address { get; private set; } = "";

    public IServiceProvider Services => app!.Services;

    public IBrowser Chromium => chromium.Browser;

    /// <summary>One address of every kind of page, by edition.</summary>
    public Dictionary<string, string[]> Pages { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        await MadeFolder.Demo.CopyTo(Folder);
        await Begin();
        foreach (var edition in new[] { "en", "uk", "he" })
        {
            await Find(edition);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A reader's browser, with nothing kept from before.</summary>
    public Task<IBrowserContext> Reader(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true, bool bypassPolicy = false, bool workers = true) =>
        Chromium.Opened(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            BypassCSP = bypassPolicy,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = workers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });

    /// <summary>The name in the address; passkeys need one that is no number.</summary>
    protected virtual string Host => "127.0.0.1";

    protected virtual Task Begin() => Start();

    /// <summary>Begins to serve, again at the same address where it did before.</summary>
    protected async Task Start(params (string Name, string Value)[] settings)
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        var all = settings.ToDictionary(s => s.Name, s => s.Value);
        (all["data"], all["urls"]) = (Folder, Address.Length > 0 ? Address : $"http://{Host}:{FreePort()}");
        app = await ServeCommand.Start(InstallationSettings.Read(all), CancellationToken.None);
        Address = app.Urls.First();
    }

    // What absolute addresses are made from is known before the server listens, so the port must be.
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Find(string edition)
    {
        await using var reader = await Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/{edition}/");
        async Task<string> First(string selector) => (await page.Locator(selector).First.GetAttributeAsync("href"))!;
        var section = await First("nav a[href$='/']:not([hreflang])");
        var article = await First("article.lead h2 a");
        var archive = await First("a[href*='/archive/']");
        await page.GotoAsync(article);
        Pages[edition] =
        [
            $"/{edition}/", section, article, await First("[data-part=topics] a"), await First("[data-part=byline] a"), archive,
            $"/{edition}/corrections/", $"/{edition}/about", $"/{edition}/no-such-page",
        ];
    }
}
