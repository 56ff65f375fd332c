using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Visnyk.Tests;

/// <summary>The newsroom as it is had from the command line: the first link, further users, and an origin of its own.</summary>
public sealed class UserCommandTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "visnyk-user-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_new_installation_says_where_its_newsroom_is_and_how_the_first_admin_comes_in()
    {
        using (var served = await Served.Start(folder, ["--demo", "false"]))
        {
            var newsroom = await served.Process.StandardOutput.ReadLineAsync();
            Assert.Equal($"The newsroom is at {served.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/newsroom/", newsroom);
            var link = Link(await served.Process.StandardOutput.ReadLineAsync());
            Assert.Contains("Nobody works here yet", await served.Client.GetStringAsync(new Uri("/newsroom/sign-in", UriKind.Relative)), StringComparison.Ordinal);
            var page = await served.Client.GetStringAsync(new Uri(link.AbsolutePath, UriKind.Relative));
            Assert.Contains("name=\"email\"", page, StringComparison.Ordinal);
            await SignIn(served, link, ("email", "ada@paper.example"), ("name", "Ada"));
        }

        using var again = await Served.Start(folder);
        _ = await again.Process.StandardOutput.ReadLineAsync();
        again.Process.Kill();
        Assert.Equal("", await again.Process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task A_first_link_that_was_not_used_is_made_anew_at_the_next_start_and_the_old_one_is_dead()
    {
        await MadeFolder.Empty.CopyTo(folder);
        Uri old;
        using (var served = await Served.Start(folder, ["--demo", "false"]))
        {
            _ = await served.Process.StandardOutput.ReadLineAsync();
            old = Link(await served.Process.StandardOutput.ReadLineAsync());
        }

        using var again = await Served.Start(folder);
        _ = await again.Process.StandardOutput.ReadLineAsync();
        var link = Link(await again.Process.StandardOutput.ReadLineAsync());
        Assert.NotEqual(old.AbsolutePath, link.AbsolutePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Press(again, old, ("email", "eve@paper.example"), ("name", "Eve")));
        Assert.Equal(HttpStatusCode.Redirect, await Press(again, link, ("email", "ada@paper.example"), ("name", "Ada")));
    }

    [Fact]
    public async Task A_user_added_while_the_program_serves_signs_in_by_the_printed_link()
    {
        await MadeFolder.Empty.CopyTo(folder);
        using var served = await Served.Start(folder, ["--demo", "false"]);
        var (status, output, _) = await CommandRun.Of("user", "add", "olya@paper.example", "--role", "translator", "--name", "Оля", "--data", folder, "--public-url", "https://paper.example");
        Assert.Equal(0, status);
        var link = Link(output);
        Assert.Equal("https://paper.example", link.GetLeftPart(UriPartial.Authority));
        await SignIn(served, link);
        var (twice, _, error) = await CommandRun.Of("user", "add", "OLYA@paper.example", "--role", "author", "--data", folder);
        Assert.Equal(1, twice);
        Assert.Contains("somebody's already", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-address", "editor", 1, "no e-mail address")]
    [InlineData("ada@paper.example", "chief", 2, "author, translator, editor, publisher, admin")]
    [InlineData("ada@paper.example", "7", 2, "author, translator, editor, publisher, admin")]
    public async Task A_user_who_cannot_be_is_said_in_one_line(string email, string role, int status, string says)
    {
        var (code, _, error) = await CommandRun.Of("user", "add", email, "--role", role, "--data", folder);
        Assert.Equal(status, code);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsroom_with_an_origin_of_its_own_is_on_no_address_of_the_site_and_the_site_on_none_of_its()
    {
        await MadeFolder.Empty.CopyTo(folder);
        var port = FreePort();
        using var served = await Served.Start(folder, ["--demo", "false", "--newsroom-urls", $"http://127.0.0.1:{port}"]);
        Assert.Equal($"The newsroom is at http://127.0.0.1:{port}/newsroom/", await served.Process.StandardOutput.ReadLineAsync());
        using var newsroom = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        async Task<HttpStatusCode> Ask(HttpClient client, string path) => (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await Ask(newsroom, "/newsroom/sign-in"));
        Assert.Equal(HttpStatusCode.Redirect, await Ask(newsroom, "/"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(newsroom, "/robots.txt"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(newsroom, "/en/"));
        Assert.NotEqual(HttpStatusCode.OK, await Ask(served.Client, "/newsroom/sign-in"));
        Assert.NotEqual(HttpStatusCode.OK, await Ask(served.Client, "/NEWSROOM/sign-in"));
        Assert.NotEqual(HttpStatusCode.OK, await Ask(served.Client, "/newsroom/assets/0/newsroom.css"));
        Assert.Equal(HttpStatusCode.OK, await Ask(served.Client, "/health/live"));
    }

    [Fact]
    public async Task Site_and_newsroom_cannot_share_a_port_and_be_apart()
    {
        var (status, _, error) = await CommandRun.Of("serve", "--data", folder, "--urls", "http://127.0.0.1:5099", "--newsroom-urls", "http://127.0.0.1:5099");
        Assert.Equal(1, status);
        Assert.Contains("port of their own", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Uri Link(string? line) => new(Regex.Match(line ?? "", @"https?://\S+/newsroom/sign-in/link/\S+").Value);

    private static async Task SignIn(Served served, Uri link, params (string Name, string Value)[] typed) =>
        Assert.Equal(HttpStatusCode.Redirect, await Press(served, link, typed));

    private static async Task<HttpStatusCode> Press(Served served, Uri link, params (string Name, string Value)[] typed)
    {
        var path = new Uri(link.AbsolutePath, UriKind.Relative);
        var page = await served.Client.GetStringAsync(path);
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent(typed.Append(("__RequestVerificationToken", token)).Select(t => KeyValuePair.Create(t.Item1, t.Item2)));
        using var answer = await served.Client.PostAsync(path, content);
        return answer.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
