using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>A real Chromium, the system's.</summary>
public sealed class RealChromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    /// <summary>The browser; whoever uses it opens a context of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("VISNYK_CHROMIUM");
        Assert.SkipUnless(File.Exists(chromium), "VISNYK_CHROMIUM names no Chromium; ./test installs one.");
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patient.Milliseconds);
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
        }
    }
}

/// <summary>Machines that are shared stand still for half a minute now and then.</summary>
internal static class Patient
{
    public const int Milliseconds = 60_000;

    /// <summary>A browser of somebody's own.</summary>
    public static async Task<IBrowserContext> Opened(this IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Milliseconds);
        return context;
    }
}
