using System.Net;
using System.Text.RegularExpressions;

namespace Visnyk.Tests;

/// <summary>What the program does, started from a shell, with a directory that <c>generate</c> has filled.</summary>
public sealed partial class GeneratedPaperTests(GeneratedPaperTests.Generated generated) : IClassFixture<GeneratedPaperTests.Generated>, IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "visnyk-generated-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Generate_fills_a_directory_that_doctor_finds_sound_and_serve_shows()
    {
        Assert.Contains("Generated 300 stories", generated.CopyTo(folder), StringComparison.Ordinal);
        var doctor = await CommandRun.Of("doctor", "--data", folder);
        Assert.True(doctor.Status == 0, doctor.Output + doctor.Error);
        Assert.Contains("Nothing is wrong.", doctor.Output, StringComparison.Ordinal);
        using var served = await Served.Start(folder);
        Assert.Contains("data-part=\"card\"", await served.Client.GetStringAsync(new Uri("/uk/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_reads_a_whole_table()
    {
        generated.CopyTo(folder);
        var (status, output, error) = await CommandRun.Of("doctor", "--plans", "--data", folder);
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
                await MadeFolder.Empty.CopyTo(data);
                Assert.Equal(0, (await CommandRun.Of("generate", "--stories", "12", "--seed", "7", "--data", data)).Status);
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
        generated.CopyTo(folder);
        using var served = await Served.Start(folder);
        var before = await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative));
        Assert.Equal(0, (await CommandRun.Of("generate", "--stories", "5", "--seed", "2", "--data", folder)).Status);
        await Waiting.Until(async () => await served.Client.GetStringAsync(new Uri("/en/", UriKind.Relative)) != before);
    }

    [Fact]
    public async Task A_reaction_that_was_acknowledged_survives_a_kill()
    {
        generated.CopyTo(folder);
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

    [Fact]
    public async Task A_directory_of_a_newer_version_is_left_alone()
    {
        generated.CopyTo(folder);
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
            var (status, output, error) = await CommandRun.Of(arguments);
            Assert.Equal(1, status);
            Assert.Contains("newer version", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_names_a_picture_that_is_gone_and_a_directory_that_is_none()
    {
        generated.CopyTo(folder);
        var original = Directory.EnumerateFiles(Path.Combine(folder, "media", "originals"), "*", SearchOption.AllDirectories).First();
        File.Delete(original);
        var (status, output, _) = await CommandRun.Of("doctor", "--data", folder);
        Assert.Equal(1, status);
        Assert.Contains(original, output, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of("doctor", "--data", folder + "-none")).Status);
    }

    [Fact]
    public async Task A_publication_that_was_acknowledged_survives_a_kill()
    {
        var generating = Served.Run("generate", "--stories", "100000", "--data", folder);
        await Waiting.Until(() => Task.FromResult(File.Exists(Path.Combine(folder, "visnyk.db-wal")) && new FileInfo(Path.Combine(folder, "visnyk.db-wal")).Length > 2_000_000));
        generating.Kill();
        await generating.WaitForExitAsync();
        generating.Dispose();
        var doctor = await CommandRun.Of("doctor", "--data", folder);
        Assert.True(doctor.Status == 0, doctor.Output);
    }

    [GeneratedRegex("data-part=\"headline\">.*?</h")]
    private static partial Regex Headline();

    /// <summary>Stories made once, of which each test gets a copy.</summary>
    public sealed class Generated : IAsyncLifetime
    {
        private readonly string original = Path.Combine(Path.GetTempPath(), "visnyk-generated-" + Guid.NewGuid().ToString("N"));
        private string said = "";

        public async ValueTask InitializeAsync()
        {
            var (status, output, error) = await CommandRun.Of("generate", "--stories", "300", "--editions", "en,uk", "--data", original);
            Assert.True(status == 0, error);
            said = output;
        }

        /// <summary>Puts the stories into a folder that does not exist yet.</summary>
        /// <returns>What the program said when it made them.</returns>
        public string CopyTo(string folder)
        {
            MadeFolder.Copy(original, folder);
            return said;
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(original, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
