using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visnyk.Desk.People;

namespace Visnyk.Browser.Tests;

/// <summary>The demonstration with its newsroom, and browsers to work in it with.</summary>
public sealed class NewsroomSite : DemoSite
{
    protected override string Host => "localhost";

    /// <summary>Makes a sign-in link: for somebody new of a role, or where none is named for whoever founds the newsroom.</summary>
    public async Task<string> Link(Role? role = null, string name = "Олена Коваль")
    {
        var secret = role is { } given
            ? (await Services.GetRequiredService<InviteUser>().Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [given]) { Name = name })).Value.Secret
            : (await Services.GetRequiredService<MakeSignInLink>().Run(Actor.Installation, new(null, TimeSpan.FromHours(1)))).Value.Secret;
        return $"/newsroom/sign-in/link/{secret}";
    }

    /// <summary>A browser in a language.</summary>
    public Task<IBrowserContext> Desk(string language = "en", int width = 1280, ColorScheme scheme = ColorScheme.Light, bool bypassPolicy = false) => Chromium.Opened(new()
    {
        BaseURL = Address,
        Locale = language,
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        BypassCSP = bypassPolicy,
    });

    /// <summary>A page on which an editor has begun a story.</summary>
    public async Task<IPage> Begun(IBrowserContext desk, string edition, string headline)
    {
        var page = await SignedIn(desk, Role.Editor);
        await Writing.Begin(page, edition, headline);
        return page;
    }

    /// <summary>A page of somebody who has signed in by a link.</summary>
    public async Task<IPage> SignedIn(IBrowserContext desk, Role role, string name = "Олена Коваль")
    {
        var page = await desk.NewPageAsync();
        await page.GotoAsync(await Link(role, name));
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/newsroom/account?*", new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }
}
