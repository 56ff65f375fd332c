using System.Diagnostics;
using Visnyk.Desk.Generating;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Settings;

namespace Visnyk.Commands;

/// <summary>Fills DIR with synthetic stories.</summary>
internal static class GenerateCommand
{
    public static async Task<int> Run(InstallationSettings settings, CancellationToken cancel)
    {
        var lines = settings.Lines;
        var (stories, seed) = (lines is null ? settings.Stories : 0, settings.Seed);
        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        await Installation.Open(services, cancel);
        var began = Stopwatch.GetTimestamp();
        var line = new ProgressLine("Generating stories");
        if (lines is not null)
        {
            return await Lines(services, settings, lines, cancel);
        }

        var editions = settings.Editions.Split(',').Select(t => EditionTag.Parse(t.Trim())).Distinct();
        var request = new GenerateStories.Request(stories, [.. editions], seed);
        _ = (await services.GetRequiredService<GenerateStories>().Run(Actor.Installation, request, new Forward(line, stories), cancel)).Value;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        ProgressLine.Done(FormattableString.Invariant($"Generated {stories} stories in {settings.Editions} in {seconds:0.0} s ({stories / seconds:0} stories/s)."));
        return 0;
    }

    /// <summary>A story for each line of a file, in the first of the editions.</summary>
    private static async Task<int> Lines(IServiceProvider services, InstallationSettings settings, string file, CancellationToken cancel)
    {
        var lines = (await File.ReadAllLinesAsync(file, cancel)).Where(l => l.Trim().Length > 0).ToList();
        var edition = EditionTag.Parse(settings.Editions.Split(',')[0].Trim());
        _ = (await services.GetRequiredService<GenerateLines>().Run(Actor.Installation, lines, edition, new Forward(new ProgressLine("Generating stories"), lines.Count), cancel)).Value;
        ProgressLine.Done($"Generated {lines.Count} stories of one line in {edition}.");
        return 0;
    }

    private sealed class Forward(ProgressLine line, int all) : IProgress<int>
    {
        public void Report(int value) => line.Report((value, all));
    }
}
