using System.Diagnostics;
using Visnyk.Desk.Generating;
using Visnyk.Editorial.Editions;
using Visnyk.Settings;

namespace Visnyk.Commands;

/// <summary>Fills DIR with synthetic stories.</summary>
internal static class GenerateCommand
{
    public static async Task<int> Run(InstallationSettings settings, CancellationToken cancel)
    {
        var (stories, seed) = (settings.Stories, settings.Seed);
        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        await Installation.Open(services, cancel);
        var began = Stopwatch.GetTimestamp();
        var line = new ProgressLine("Generating stories");
        var editions = settings.Editions.Split(',').Select(t => EditionTag.Parse(t.Trim())).Distinct();
        var request = new GenerateStories.Request(stories, [.. editions], seed);
        _ = (await services.GetRequiredService<GenerateStories>().Run(request, new Forward(line, stories), cancel)).Value;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        ProgressLine.Done(FormattableString.Invariant($"Generated {stories} stories in {settings.Editions} in {seconds:0.0} s ({stories / seconds:0} stories/s)."));
        return 0;
    }

    private sealed class Forward(ProgressLine line, int all) : IProgress<int>
    {
        public void Report(int value) => line.Report((value, all));
    }
}
