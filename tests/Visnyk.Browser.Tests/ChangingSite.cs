using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Stories;
using Visnyk.Site.Themes;
using Visnyk.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>The demonstration with a theme of its own and a newsroom at work: what readers' browsers kept is overtaken by changes.</summary>
public sealed class ChangingSite : DemoSite
{
    private string Theme => Path.Combine(Folder, "themes", "own");

    /// <summary>Changes a file of the theme.</summary>
    public async Task Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(Theme, file);
        await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(path)));
        Services.GetRequiredService<ThemeSet>().Look();
    }

    /// <summary>Takes a story down in an edition.</summary>
    /// <param name="story">The story's word, as pages name it.</param>
    /// <param name="edition">The edition.</param>
    public async Task Withdraw(string story, string edition)
    {
        Assert.True(ShortKey.TryRead(story, out var id));
        Assert.True((await Services.GetRequiredService<WithdrawStory>().Run(Actor.Installation, new(new StoryId(id), [EditionTag.Parse(edition)]))).Done);
    }

    /// <summary>Serves on, and from now on wants nothing kept in browsers; or wants it again.</summary>
    public Task Keep(bool offline) => Start(("theme", "own"), ("offline", offline ? "true" : "false"));

    protected override Task Begin()
    {
        var original = Path.Combine(Checkout.Root, "themes", "herald");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Theme, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Keep(offline: true);
    }
}
