using System.Diagnostics;
using System.Text.RegularExpressions;
using Visnyk.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>The program, started where nobody works yet, and the link that it prints for whoever comes first.</summary>
internal sealed class FirstDay : IDisposable
{
    private readonly string folder;
    private readonly Process process;

    private FirstDay(string folder)
    {
        this.folder = folder;

        // Passkeys need a name in the address that is no number.
        Address = $"http://localhost:{DemoSite.FreePort()}";
        process = Served.Run("serve", "--data", folder, "--urls", Address, "--demo", "false");
    }

    public string Address { get; }

    /// <summary>The link by which the first admin signs in.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Begins on a folder that does not exist, or on one that has the demonstration.</summary>
    public static async Task<FirstDay> Begin(bool demo)
    {
        var folder = Path.Combine(Path.GetTempPath(), "visnyk-first-" + Guid.NewGuid().ToString("N"));
        if (demo)
        {
            await MadeFolder.Demo.CopyTo(folder);
        }

        var day = new FirstDay(folder);
        while (await day.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, @"http://localhost:\d+/newsroom/sign-in/link/\S+") is { Success: true } link)
            {
                day.Link = link.Value;
                return day;
            }
        }

        throw new InvalidOperationException(await day.process.StandardError.ReadToEndAsync());
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
