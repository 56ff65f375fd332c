using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What axe is asked to look at. Only what is wrong is reported: telling of all that is right is most of the work.</summary>
internal static class Axe
{
    /// <summary>The rules of WCAG 2.2, levels A and AA.</summary>
    public static AxeRunOptions Wcag { get; } = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"), ResultTypes = [ResultType.Violations] };

    /// <summary>What another colour scheme changes.</summary>
    public static AxeRunOptions Colours { get; } = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), ResultTypes = [ResultType.Violations] };

    /// <summary>All rules, good practice among them; WCAG 2.2's own about the size of targets is off by default.</summary>
    public static AxeRunOptions All { get; } = new() { Rules = new() { ["target-size"] = new() { Enabled = true } }, ResultTypes = [ResultType.Violations] };

    /// <summary>What is wrong with a page by these rules, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Wrong(this IPage page, AxeRunOptions rules) =>
        [.. (await page.RunAxe(rules)).Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")];
}
