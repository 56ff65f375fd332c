using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>An authenticator for passkeys that Chromium pretends to have, and somebody who always says yes to it.</summary>
internal static class Authenticator
{
    /// <summary>Gives a page its authenticator.</summary>
    public static async Task Give(IBrowserContext desk, IPage page)
    {
        var session = await desk.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
