using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Visnyk.Tests;

/// <summary>The program as it is started from a shell.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "visnyk-command-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("generate")]
    [InlineData("generate --stories many")]
    [InlineData("generate --stories 0")]
    [InlineData("generate --stories 5 --seed x")]
    [InlineData("generate --stories 5 --editions english!")]
    [InlineData("serve --no-such-option")]
    [InlineData("serve --urls nonsense")]
    [InlineData("serve --urls http://127.0.0.1:99999")]
    [InlineData("serve --demo perhaps")]
    public async Task Wrong_usage_ends_with_2_and_a_line_that_says_so(string arguments)
    {
        var (status, _, error) = await Served.Ended(arguments.Split(' '));
        Assert.Equal(2, status);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_new_directory_gets_the_demonstration_and_a_signal_stops_the_program_cleanly()
    {
        using var served = await Served.Start(folder);
        Assert.Contains("lang=\"he\"", await served.Client.GetStringAsync(new Uri("/he/", UriKind.Relative)), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-TERM", served.Process.Id.ToString()]);
        await served.Process.WaitForExitAsync();
        Assert.Equal(0, served.Process.ExitCode);
    }

    [Fact]
    public async Task Without_the_demonstration_there_is_an_empty_paper_that_says_so()
    {
        using var served = await Served.Start(folder, ["--demo", "false"]);
        using var response = await served.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData("trusted-proxies", "all", "10.0.0.0/8")]
    [InlineData("reactions", "sad,cheese", "cheese")]
    [InlineData("reactions-threshold", "0", "1 at least")]
    public async Task A_setting_for_readers_that_cannot_be_is_said_in_one_line(string setting, string value, string says)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), $"{{\"{setting}\":\"{value}\"}}");
        var (status, _, error) = await CommandRun.Of("serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, status);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        await MadeFolder.Empty.CopyTo(folder);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var (status, output, error) = await CommandRun.Of("serve", "--data", folder, "--demo", "false", "--urls", $"http://127.0.0.1:{port}");
        Assert.Equal(1, status);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Contains("--urls", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_directory_is_refused_and_stays_as_it_is()
    {
        await File.WriteAllTextAsync(folder, "mine");
        try
        {
            var (status, _, error) = await CommandRun.Of("serve", "--data", folder);
            Assert.Equal(1, status);
            Assert.Single(error.Trim().Split('\n'));
            Assert.Equal("mine", await File.ReadAllTextAsync(folder));
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public async Task A_database_that_is_none_is_said_and_left_as_it_is()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "visnyk.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        var (status, _, error) = await CommandRun.Of("serve", "--data", folder);
        Assert.Equal(1, status);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
        Assert.Equal(1, (await CommandRun.Of("doctor", "--data", folder)).Status);
    }

    [Fact]
    public async Task Settings_come_from_the_command_line_then_the_environment_then_the_file()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), """{ "public-url": "https://file.example", "demo": false, "theme": "no-such-theme" }""");
        var failed = await CommandRun.Of("serve", "--data", folder);
        Assert.Equal(1, failed.Status);
        Assert.Contains("no-such-theme", failed.Error, StringComparison.Ordinal);
        using (var served = await Served.Start(folder, ["--theme", "herald"]))
        {
            using var response = await served.Client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), """{ "demo": false, "feed-text": "some" }""");
        foreach (var (wrong, arguments) in new[] { ("feed-text", Array.Empty<string>()), ("--security-contact", ["--feed-text", "full", "--security-contact", "somebody"]) })
        {
            var refused = await CommandRun.Of(["serve", "--data", folder, .. arguments]);
            Assert.Equal(1, refused.Status);
            Assert.Contains(wrong, Assert.Single(refused.Error.Trim().Split('\n')), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), "{ not json");
        var broken = await CommandRun.Of("serve", "--data", folder);
        Assert.Equal(1, broken.Status);
        Assert.Contains("visnyk.json", Assert.Single(broken.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
