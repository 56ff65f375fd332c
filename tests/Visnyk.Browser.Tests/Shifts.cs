using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What moved on a page that the reader did not move: layout shifts, as the Layout Instability API tells them.</summary>
internal static class Shifts
{
    private const string Watch = """
        window.moved = [];
        new PerformanceObserver(list => {
          const of = rect => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
          for (const e of list.getEntries()) for (const s of e.sources.length ? e.sources : [{}]) {
            const what = s.node?.outerHTML?.slice(0, 80) ?? s.node?.textContent.slice(0, 40) ?? '';
            window.moved.push(`${e.value.toFixed(5)} ${what} ${s.previousRect ? `from ${of(s.previousRect)} to ${of(s.currentRect)}` : ''}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Watches every page that is opened from now on.</summary>
    public static Task WatchShifts(this IBrowserContext reader) => reader.AddInitScriptAsync(Watch);

    /// <summary>What has moved since the page began to come.</summary>
    public static Task<string[]> Moved(this IPage page) => page.EvaluateAsync<string[]>("() => window.moved");
}
