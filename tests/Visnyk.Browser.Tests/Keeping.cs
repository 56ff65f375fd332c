using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What a browser keeps of the site, seen from a page.</summary>
internal static class Keeping
{
    /// <summary>The addresses in every cache whose name begins so.</summary>
    public static async Task<string[]> Kept(this IPage page, string cache) => await page.EvaluateAsync<string[]>(
        "async name => { const all = []; for (const n of await caches.keys()) if (n.startsWith(name)) for (const r of await (await caches.open(n)).keys()) all.push(new URL(r.url).pathname); return all }",
        "visnyk-" + cache);

    /// <summary>Waits until a condition holds that the page has to wait for itself: what asks caches and workers answers later.</summary>
    /// <param name="page">The page.</param>
    /// <param name="condition">An async function of JavaScript.</param>
    /// <param name="argument">What it is called with.</param>
    public static Task Until(this IPage page, string condition, object? argument = null) => page.EvaluateAsync(
        $$"""
        async argument => {
          const condition = {{condition}};
          for (const end = Date.now() + 30000; !await condition(argument); await new Promise(done => setTimeout(done, 20))) {
            if (Date.now() > end) throw new Error('Waited in vain: ' + condition + ' of ' + JSON.stringify(argument));
          }
        }
        """,
        argument);

    /// <summary>Waits until an address is in a cache.</summary>
    public static Task Keeps(this IPage page, string cache, string address) => page.Until(
        "async ([name, address]) => { for (const n of await caches.keys()) if (n.startsWith(name) && await caches.match(address, { cacheName: n })) return true; return false }",
        new[] { "visnyk-" + cache, address });

    /// <summary>Waits until an address is in no cache of a name.</summary>
    public static Task Drops(this IPage page, string cache, string address) => page.Until(
        "async ([name, address]) => { for (const n of await caches.keys()) if (n.startsWith(name) && await caches.match(address, { cacheName: n })) return false; return true }",
        new[] { "visnyk-" + cache, address });

    /// <summary>Waits until the worker answers for the page and what an edition needs without a connection is there.</summary>
    public static async Task Ready(this IPage page, string edition)
    {
        await page.Until("() => navigator.serviceWorker.controller");
        await page.Keeps("shelf", $"/{edition}/offline/");
    }

    /// <summary>The list of saved stories in this browser, as text; null for none.</summary>
    public static Task<string?> List(this IPage page) => page.EvaluateAsync<string?>("() => localStorage.getItem('saved')");
}
