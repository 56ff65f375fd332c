using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Visnyk.Tests;

/// <summary>The program as it is started from a shell.</summary>
public sealed partial class CommandTests : IDisposable
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
        var (status, _, error) = await Run(arguments.Split(' '));
        Assert.Equal(2, status);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Generate_fills_a_directory_that_doctor_finds_sound_and_serve_shows()
    {
        var (status, output, error) = await Run("generate", "--stories", "40", "--editions", "en,uk", "--data", folder);
        Assert.True(status == 0, error);
        Assert.Contains("Generated 40 stories", output, StringComparison.Ordinal);
        var doctor = await Run("doctor", "--data", folder);
        Assert.True(doctor.Status == 0, doctor.Output + doctor.Error);
        Assert.Contains("Nothing is wrong.", doctor.Output, StringComparison.Ordinal);
        using var served = await Served.Start(folder);
        Assert.Contains("data-part=\"card\"", await served.Client.GetStringAsync(new Uri("/uk/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_reads_a_whole_table()
    {
        Assert.Equal(0, (await Run("generate", "--stories", "300", "--data", folder)).Status);
        var (status, output, error) = await Run("doctor", "--plans", "--data", folder);
        Assert.True(status == 0, error);
        string[] search = ["search, 1", "search, 2", "search, words", "search, beginnings", "search, bodies", "search, choices, 1", "search, choices, 2"];
        Assert.All(search, name => Assert.Matches($"(?m)^plan +{name}$", output));
        Assert.Equal(Storage.Published.PageQueries.All.Sum(q => q.Statements.Length) + search.Length, Regex.Count(output, "^plan ", RegexOptions.Multiline));

        // Small tables of names may be scanned; those that grow with the paper may not.
        Assert.DoesNotMatch(@"SCAN (published_\w+|x|y|z|a|b|q|s|t|l|p|c|o|self|address|media_item|w|search_\w+)\b(?! USING| VIRTUAL TABLE INDEX \d+:M)", output);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_stories()
    {
        var other = folder + "-other";
        try
        {
            foreach (var data in new[] { folder, other })
            {
                Assert.Equal(0, (await Run("generate", "--stories", "12", "--seed", "7", "--data", data)).Status);
            }

            using var first = await Served.Start(folder);
            using var second = await Served.Start(other);
            static async Task<string> Headlines(Served served) => string.Join('\n', Headline().Matches(await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative))).Select(m => m.Value));
            Assert.Equal(await Headlines(first), await Headlines(second));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_while_serving()
    {
        Assert.Equal(0, (await Run("generate", "--stories", "5", "--data", folder)).Status);
        using var served = await Served.Start(folder);
        var before = await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative));
        Assert.Equal(0, (await Run("generate", "--stories", "5", "--seed", "2", "--data", folder)).Status);
        await Waiting.Until(async () => await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative)) != before);
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

    [Fact]
    public async Task A_reaction_that_was_acknowledged_survives_a_kill()
    {
        Assert.Equal(0, (await Run("generate", "--stories", "1", "--editions", "en", "--data", folder)).Status);
        var url = "";
        using (var served = await Served.Start(folder))
        {
            var home = await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative));
            url = Regex.Match(home, "href=\"(/en/[a-z0-9-]+/[a-z0-9-]+)\"").Groups[1].Value + "/reactions";
            await Task.WhenAll(Enumerable.Range(0, 12).Select(async n =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["reaction"] = "sad" }) };
                request.Headers.UserAgent.ParseAdd($"Browser/{n}");

                // Nobody named a proxy, so what a request says of its origin is not believed: the browsers tell these readers apart.
                request.Headers.Add("X-Forwarded-For", $"192.0.2.{n}");
                using var response = await served.Client.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }));
        }

        using var again = await Served.Start(folder);
        Assert.Contains("\"sad\":12", await again.Client.GetStringAsync(new Uri(url, UriKind.Relative)), StringComparison.Ordinal);
        var keys = Directory.GetFiles(Path.Combine(folder, "keys"));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Assert.Single(keys)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("trusted-proxies", "all", "10.0.0.0/8")]
    [InlineData("reactions", "sad,cheese", "cheese")]
    [InlineData("reactions-threshold", "0", "1 at least")]
    public async Task A_setting_for_readers_that_cannot_be_is_said_in_one_line(string setting, string value, string says)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), $"{{\"{setting}\":\"{value}\"}}");
        var (status, _, error) = await Run("serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, status);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var (status, output, error) = await Run("serve", "--data", folder, "--demo", "false", "--urls", $"http://127.0.0.1:{port}");
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
            var (status, _, error) = await Run("serve", "--data", folder);
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
    public async Task A_directory_of_a_newer_version_is_left_alone()
    {
        Assert.Equal(0, (await Run("generate", "--stories", "1", "--data", folder)).Status);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "visnyk.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99.0.0')";
            await command.ExecuteNonQueryAsync();
        }

        foreach (var command in new[] { "serve", "generate", "doctor" })
        {
            string[] arguments = command == "generate" ? [command, "--stories", "1", "--data", folder] : [command, "--data", folder];
            var (status, output, error) = await Run(arguments);
            Assert.Equal(1, status);
            Assert.Contains("newer version", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_that_is_none_is_said_and_left_as_it_is()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "visnyk.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        var (status, _, error) = await Run("serve", "--data", folder);
        Assert.Equal(1, status);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
        Assert.Equal(1, (await Run("doctor", "--data", folder)).Status);
    }

    [Fact]
    public async Task Doctor_names_a_picture_that_is_gone_and_a_directory_that_is_none()
    {
        Assert.Equal(0, (await Run("generate", "--stories", "1", "--data", folder)).Status);
        var original = Directory.EnumerateFiles(Path.Combine(folder, "media", "originals"), "*", SearchOption.AllDirectories).First();
        File.Delete(original);
        var (status, output, _) = await Run("doctor", "--data", folder);
        Assert.Equal(1, status);
        Assert.Contains(original, output, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("doctor", "--data", folder + "-none")).Status);
    }

    [Fact]
    public async Task Settings_come_from_the_command_line_then_the_environment_then_the_file()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), """{ "public-url": "https://file.example", "demo": false, "theme": "no-such-theme" }""");
        var failed = await Run("serve", "--data", folder);
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
            var refused = await Run(["serve", "--data", folder, .. arguments]);
            Assert.Equal(1, refused.Status);
            Assert.Contains(wrong, Assert.Single(refused.Error.Trim().Split('\n')), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "visnyk.json"), "{ not json");
        var broken = await Run("serve", "--data", folder);
        Assert.Equal(1, broken.Status);
        Assert.Contains("visnyk.json", Assert.Single(broken.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_that_was_acknowledged_survives_a_kill()
    {
        var generating = Served.Run("generate", "--stories", "100000", "--data", folder);
        await Waiting.Until(() => Task.FromResult(File.Exists(Path.Combine(folder, "visnyk.db-wal")) && new FileInfo(Path.Combine(folder, "visnyk.db-wal")).Length > 2_000_000));
        generating.Kill();
        await generating.WaitForExitAsync();
        generating.Dispose();
        var doctor = await Run("doctor", "--data", folder);
        Assert.True(doctor.Status == 0, doctor.Output);
    }

    private static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Served.Run(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("data-part=\"headline\">.*?</h")]
    private static partial Regex Headline();
}
