using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Sqlite;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>The program is killed in the middle of its work, again and again. What it said was done is done, and nothing is done by halves.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private readonly SqliteNewsroom paper = new();
    private readonly CookieContainer cookies = new();
    private readonly ConcurrentDictionary<string, string> acknowledged = [];
    private readonly Random random = new(7);

    public ValueTask InitializeAsync() => paper.InitializeAsync();

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public Task What_was_acknowledged_survives_ten_kills() => Survives(10);

    [Fact]
    [Trait("length", "long")]
    public Task What_was_acknowledged_survives_a_hundred_kills() => Survives(100);

    private async Task Survives(int kills)
    {
        var (typed, pair) = (await Begun("Typed 0", En), await Begun("Pair 0", En, Uk));
        var timed = new List<(StoryId Story, ArticleId Article, string Approved)>();
        for (var i = 0; i < kills; i++)
        {
            var approved = $"Timed {i}";
            var (story, articles) = await Begun(approved, En);
            timed.Add((story, articles[0], approved));
        }

        await MoveOut();
        var (backup, known) = (Path.Combine(paper.Folder, "kept.zip"), acknowledged.ToDictionary());
        for (var kill = 0; kill < kills; kill++)
        {
            using var served = await Serve();
            await Check(served, acknowledged, typed.Articles[0], pair);
            var end = new CancellationTokenSource();
            var work = new[]
            {
                Until(() => Type(served, typed.Articles[0]), end.Token),
                Until(() => PublishPair(served, pair), end.Token),
                Schedule(served, timed[kill].Article),
            };

            // Every other time something has been published too when the end comes, however slow the machine.
            foreach (var what in kill % 2 == 0 ? new[] { $"saved {typed.Articles[0]}" } : [$"saved {typed.Articles[0]}", "published"])
            {
                var before = acknowledged.GetValueOrDefault(what);
                await Waiting.Until(() => Task.FromResult(acknowledged.GetValueOrDefault(what) != before));
            }

            if (kill == kills / 2)
            {
                // What was acknowledged before the backup began has to be in it.
                known = acknowledged.ToDictionary();
                var (status, _, error) = await CommandRun.Of("backup", backup, "--data", paper.Folder);
                Assert.True(status == 0, error);
            }

            await Task.Delay(random.Next(1200));
            served.Process.Kill();
            await served.Process.WaitForExitAsync();
            await end.CancelAsync();
            await Task.WhenAll(work);
        }

        using (var served = await Serve())
        {
            await Check(served, acknowledged, typed.Articles[0], pair);
            var scheduled = timed.Where(t => acknowledged.ContainsKey($"schedule {t.Article}")).ToList();
            Assert.True(scheduled.Count > 0, string.Join("\n", Desk.Refusals));
            Assert.True(acknowledged.ContainsKey("published"), "Nothing was published.");
            await Waiting.Until(async () =>
            {
                await using var db = Opened();
                return !await db.DueWork.AnyAsync();
            });
            await CheckSchedules(served, scheduled);
        }

        await CheckBackup(backup, known, typed.Articles[0], pair);
    }

    /// <summary>A backup that was taken while others typed and published restores to a paper that serves what was acknowledged before it.</summary>
    private async Task CheckBackup(string backup, IReadOnlyDictionary<string, string> known, ArticleId typed, (StoryId Story, IReadOnlyList<ArticleId> Articles) pair)
    {
        Assert.True(known.ContainsKey($"saved {typed}"));
        var restored = Path.Combine(paper.Folder, "restored");
        var (status, _, error) = await CommandRun.Of("restore", backup, "--data", restored);
        Assert.True(status == 0, error);
        using var served = await Desk.Of(await Served.Start(restored), cookies);
        await Check(served, known, typed, pair);
    }

    /// <summary>Types on: a save that names the version it was made on, as the editor does.</summary>
    private async Task Type(Desk desk, ArticleId article)
    {
        var number = int.Parse(acknowledged.GetValueOrDefault("typing", "0"), CultureInfo.InvariantCulture) + 1;
        acknowledged["typing"] = number.ToString(CultureInfo.InvariantCulture);
        if (await desk.Save(article, $"Typed {number}"))
        {
            acknowledged[$"saved {article}"] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Writes a number into both editions of a story, and publishes them together.</summary>
    private async Task PublishPair(Desk desk, (StoryId Story, IReadOnlyList<ArticleId> Articles) pair)
    {
        var number = int.Parse(acknowledged.GetValueOrDefault("pairing", "0"), CultureInfo.InvariantCulture) + 1;
        acknowledged["pairing"] = number.ToString(CultureInfo.InvariantCulture);
        foreach (var article in pair.Articles)
        {
            _ = await desk.Save(article, $"Pair {number}");
        }

        if (await desk.Send(pair.Articles[0], "work/approve", ("also", "uk")) && await desk.Send(pair.Articles[0], "work/publish", ("also", "uk")))
        {
            acknowledged["published"] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Approves an article, has it published in a moment, and types on meanwhile.</summary>
    private async Task Schedule(Desk desk, ArticleId article)
    {
        try
        {
            var approved = await desk.Send(article, "work/approve");
            var at = EditionClock.LocalOf(new Edition { Tag = En, Name = "", LanguageName = "", TimeZone = "America/New_York" }, DateTimeOffset.UtcNow.AddMilliseconds(2500 + random.Next(2500)));
            if (approved && await desk.Send(article, "work/schedule", ("at", at.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture))))
            {
                acknowledged[$"schedule {article}"] = "";
            }

            _ = await desk.Save(article, "Typed on after approval");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    private static async Task Check(Desk desk, IReadOnlyDictionary<string, string> acknowledged, ArticleId typed, (StoryId Story, IReadOnlyList<ArticleId> Articles) pair)
    {
        if (acknowledged.TryGetValue($"saved {typed}", out var saved))
        {
            var kept = Number((await desk.Copy(typed)).GetProperty("content").GetProperty("headline").GetString()!);
            Assert.True(kept >= int.Parse(saved, CultureInfo.InvariantCulture), $"'Typed {saved}' was acknowledged, and {kept} is there.");
        }

        if (acknowledged.TryGetValue("published", out var published))
        {
            var editions = new List<int>();
            foreach (var edition in new[] { "/en/world/pair", "/uk/svit/pair" })
            {
                using var page = await desk.Client.GetAsync(new Uri(edition, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                editions.Add(Number(new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("h1")!.TextContent));
            }

            Assert.Equal(editions[0], editions[1]);
            Assert.True(editions[0] >= int.Parse(published, CultureInfo.InvariantCulture), $"'Pair {published}' was acknowledged, and {editions[0]} is there.");
        }
    }

    private async Task CheckSchedules(Desk desk, IEnumerable<(StoryId Story, ArticleId Article, string Approved)> scheduled)
    {
        await using var db = Opened();
        foreach (var (_, id, approved) in scheduled)
        {
            var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
            Assert.Equal((PublicState.Published, ""), (article.PublicState, article.Failure));
            var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.ArticleId == id && r.Kind == RevisionKind.Published);
            Assert.Equal(approved, revision.Content.Headline);
            using var page = await desk.Client.GetAsync(new Uri($"/en/world/{article.Slug}", UriKind.Relative));
            Assert.Contains(approved, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static int Number(string headline) => int.Parse(Regex.Match(headline, @"\d+").Value, CultureInfo.InvariantCulture);

    private static async Task Until(Func<Task> work, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                // Killed: what was not acknowledged may or may not be there.
                return;
            }
        }
    }

    private async Task<(StoryId Story, IReadOnlyList<ArticleId> Articles)> Begun(string headline, params EditionTag[] editions)
    {
        var story = await Story(paper, "world");
        foreach (var edition in editions)
        {
            _ = (await paper.Action<SaveWorkingCopy>().Run(
                Actor.Installation,
                new(story, edition, 0, Content(headline)) { Slug = editions.Length > 1 ? Visnyk.Editorial.Addresses.Slug.Parse("pair") : null })).Value;
        }

        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var articles = await db.Articles.AsNoTracking().Where(a => a.StoryId == story).ToListAsync();
        return (story, [.. editions.Select(e => articles.Single(a => a.Edition == e).Id)]);
    }

    /// <summary>Ends the paper in this process; what serves it from now on has the same settings, sessions and keys.</summary>
    private async Task MoveOut()
    {
        using var editor = await paper.SignedIn(Role.Publisher);
        foreach (Cookie cookie in editor.Cookies)
        {
            cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, "127.0.0.1"));
        }

        await File.WriteAllTextAsync(Path.Combine(paper.Folder, "visnyk.json"), """{ "newsroom-public-url": "http://newsroom.example", "public-url": "https://paper.example" }""");
        await paper.Stop();
    }

    private Storage.NewsroomDb Opened() => new SqliteDatabase(new Storage.DataDirectory(paper.Folder).Database).OpenNewsroom();

    private async Task<Desk> Serve() => await Desk.Of(await Served.Start(paper.Folder), cookies);

    /// <summary>The newsroom of a program in a process of its own, as a browser that is signed in sees it.</summary>
    private sealed class Desk(Served served, HttpClient client, string token) : IDisposable
    {
        private readonly Dictionary<ArticleId, (Dictionary<string, string> Fields, int Version)> forms = [];

        /// <summary>What forms were answered that did not do what they are for.</summary>
        public static ConcurrentQueue<string> Refusals { get; } = [];

        public HttpClient Client => client;

        public System.Diagnostics.Process Process => served.Process;

        public static async Task<Desk> Of(Served served, CookieContainer cookies)
        {
            var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = served.Client.BaseAddress };
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/newsroom/", UriKind.Relative)));
            return new Desk(served, client, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        public async Task<JsonElement> Copy(ArticleId article) =>
            JsonDocument.Parse(await client.GetStringAsync(new Uri($"/newsroom/articles/{article}/copy", UriKind.Relative))).RootElement;

        /// <summary>Whether a headline was saved.</summary>
        public async Task<bool> Save(ArticleId article, string headline)
        {
            if (!forms.TryGetValue(article, out var form))
            {
                var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/newsroom/articles/{article}", UriKind.Relative)));
                var fields = page.Forms.Single(f => f.Id == "article").Elements.Concat(page.QuerySelectorAll("[form=article]")).Where(e => e.GetAttribute("type") is not ("checkbox" or "file") && e.GetAttribute("name") is not null)
                    .GroupBy(e => e.GetAttribute("name")!).ToDictionary(g => g.Key, g => g.First() switch { IHtmlSelectElement s => s.Value, IHtmlTextAreaElement t => t.Value, var e => e.GetAttribute("value") } ?? "");
                form = (fields, int.Parse(fields["version"], CultureInfo.InvariantCulture));
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/newsroom/articles/{article}", UriKind.Relative));
            request.Headers.Accept.ParseAdd("application/json");
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(form.Fields)
            {
                ["__RequestVerificationToken"] = token, ["headline"] = headline, ["version"] = form.Version.ToString(CultureInfo.InvariantCulture),
            });
            using var answer = await client.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, said);
            forms[article] = (form.Fields, JsonDocument.Parse(said).RootElement.GetProperty("version").GetInt32());
            return true;
        }

        /// <summary>Whether a form of the article's did what it is for.</summary>
        public async Task<bool> Send(ArticleId article, string form, params (string Name, string Value)[] typed)
        {
            using var content = new FormUrlEncodedContent(typed.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            using var answer = await client.PostAsync(new Uri($"/newsroom/articles/{article}/{form}", UriKind.Relative), content);
            if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("?done=", StringComparison.Ordinal))
            {
                return true;
            }

            Refusals.Enqueue($"{form}: {(int)answer.StatusCode} {Regex.Match(await answer.Content.ReadAsStringAsync(), "(?s)id=\"problems\".*?</div>").Value}");
            return false;
        }

        public void Dispose()
        {
            client.Dispose();
            served.Dispose();
        }
    }
}
