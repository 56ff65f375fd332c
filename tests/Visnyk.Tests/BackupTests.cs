using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Visnyk.Desk.Media;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Backup_on_SQLite(SqliteNewsroom paper) : BackupTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Backup_on_PostgreSQL(PostgresNewsroom paper) : BackupTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>A copy of a paper that is being written, and the paper that is made of it.</summary>
public abstract class BackupTests(NewsroomPaper paper) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("visnyk-backup-").FullName;

    [Fact]
    public async Task A_backup_made_while_people_write_restores_to_all_that_was_acknowledged_before_it_began()
    {
        var story = await Pictured("With a picture");
        var editor = await paper.SignedIn(Role.Editor);
        var (file, acknowledged) = (Path.Combine(folder, "paper.zip"), new List<string>());
        using var stop = new CancellationTokenSource();
        var first = new TaskCompletionSource();
        var writing = Write(editor, acknowledged, first, stop.Token);
        await await Task.WhenAny(first.Task, writing);
        List<string> before;
        lock (acknowledged)
        {
            before = [.. acknowledged];
        }

        // By another process, as whoever looks after the machine would do it.
        var (status, output, error) = await Run("backup", file, "--data", paper.Folder);
        await stop.CancelAsync();
        await writing;
        Assert.True(status == 0, error);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.NotEmpty(before);

        var (restored, database) = (Path.Combine(folder, "restored"), await EmptyDatabase());
        var back = await CommandRun.Of(["restore", file, "--data", restored, .. database]);
        Assert.True(back.Status == 0, back.Error);
        var doctor = await CommandRun.Of(["doctor", "--data", restored, .. database]);
        Assert.True(doctor.Status == 0, doctor.Output);
        using var served = await Served.Start(restored, database);
        foreach (var headline in before)
        {
            Assert.Contains(headline, await served.Client.GetStringAsync(new Uri($"/en/world/{headline.ToLowerInvariant().Replace(' ', '-')}", UriKind.Relative)), StringComparison.Ordinal);
        }

        var page = await served.Client.GetStringAsync(new Uri("/en/world/with-a-picture", UriKind.Relative));
        var picture = Regex.Match(page, "src=\"(/media/[^\"]+\\.jpg)\"").Groups[1].Value;
        Assert.True(TestPicture.Width(await served.Client.GetByteArrayAsync(new Uri(picture, UriKind.Relative))) > 0);
        Assert.Contains("/en/world/with-a-picture", await served.Client.GetStringAsync(new Uri("/en/search/?q=picture", UriKind.Relative)), StringComparison.Ordinal);

        // Whoever was signed in still is: the keys are in it.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/newsroom/stories");
        request.Headers.Add("Cookie", string.Join("; ", editor.Cookies.Select(c => $"{c.Name}={c.Value}")));
        using var signedIn = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.False(Directory.Exists(restored + ".part"));
        Assert.NotEqual(default, story);
    }

    [Fact]
    public async Task Letters_that_wait_to_be_sent_are_not_sent_a_second_time_by_a_restored_paper()
    {
        await using var mailed = new UnreachedNewsroom(paper.Connection is not null);
        await mailed.InitializeAsync();
        var author = (await mailed.Invited(Role.Author)).User!.Value;
        var story = await Story(mailed, "world");
        await Save(mailed, story, En, Content("Waits to be sent"));
        _ = (await mailed.Action<Desk.Workflow.AssignArticle>().Run(Actor.Installation, new(story, [En], author))).Value;
        var (file, restored) = (Path.Combine(folder, "letters.zip"), Path.Combine(folder, "letters"));
        string[] where = mailed.Connection is { } connection ? ["--database", connection] : [];
        var made = await CommandRun.Of(["backup", file, "--data", mailed.Folder, .. where]);
        Assert.True(made.Status == 0, made.Error);
        await using (var db = mailed.Action<Storage.Database>().OpenNewsroom())
        {
            Assert.Equal(1, await db.Letters.CountAsync());
        }

        var target = await EmptyDatabase();
        var back = await CommandRun.Of(["restore", file, "--data", restored, .. target]);
        Assert.True(back.Status == 0, back.Error);
        Assert.Contains("without the letters that waited", back.Output, StringComparison.Ordinal);
        await using var postgres = target is [_, var there] ? new Storage.PostgreSql.PostgreSqlDatabase(there) : null;
        using var sqlite = postgres is null ? new Storage.Sqlite.SqliteDatabase(new Storage.DataDirectory(restored).Database) : null;
        await using var copy = ((Storage.Database?)postgres ?? sqlite!).OpenNewsroom();
        Assert.Equal((0, 1), (await copy.Letters.CountAsync(), await copy.Notifications.CountAsync(n => n.UserId == author)));
    }

    [Fact]
    public async Task A_picture_that_is_gone_is_said_and_keeps_the_rest_from_nothing()
    {
        var story = await Pictured("With a lost picture");
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var media = (await db.Stories.AsNoTracking().FirstAsync(s => s.Id == story)).LeadMedia!.Value;
        var item = await db.Media.AsNoTracking().FirstAsync(m => m.Id == media);
        var original = paper.Action<Storage.Media.MediaStore>().FileOf(item.Hash, item.Format);
        var bytes = await File.ReadAllBytesAsync(original);
        File.Delete(original);
        try
        {
            var (status, _, error) = await Run("backup", Path.Combine(folder, "lost.zip"), "--data", paper.Folder);
            Assert.Equal(0, status);
            Assert.Contains(item.Hash, error, StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllBytesAsync(original, bytes);
        }
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<StoryId> Pictured(string headline)
    {
        var picture = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(400 + Random.Shared.Next(200), 300), new Dictionary<EditionTag, string> { [En] = "A. Photographer" }))).Value;
        var story = (await paper.Action<Desk.Stories.CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { SourceEdition = En, LeadMedia = picture })).Value;
        await Save(paper, story, En, Content(headline) with { Lead = new("Two halves", Editorial.Text.InlineText.Of("")) });
        await Publish(paper, story, null, En);
        return story;
    }

    /// <summary>Writes and publishes one article after the other through forms, and notes each when the newsroom has said that it is out.</summary>
    private async Task Write(Colleague editor, List<string> acknowledged, TaskCompletionSource first, CancellationToken stop)
    {
        var section = (await SectionCalled(paper, "world")).ToString();
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var headline = $"Dispatch {n}";
            await editor.Open("/newsroom/stories/new?edition=en");
            await editor.Send("/newsroom/stories/new", HttpStatusCode.OK, ("section", section), ("headline", headline));
            var path = editor.Answer.RequestMessage!.RequestUri!.AbsolutePath;
            await editor.Send(path, HttpStatusCode.OK, ("body", $"<p>Words of dispatch {n}.</p>"), ("section", section));
            await editor.Send(path + "/publish", HttpStatusCode.OK);
            lock (acknowledged)
            {
                acknowledged.Add(headline);
            }

            if (n == 2)
            {
                first.SetResult();
            }
        }
    }

    private Task<(int Status, string Output, string Error)> Run(params string[] arguments) =>
        CommandRun.Of([.. arguments, .. paper.Connection is { } connection ? new[] { "--database", connection } : []]);

    private async Task<string[]> EmptyDatabase()
    {
        if (paper.Connection is null)
        {
            return [];
        }

        var name = "visnyk_" + Guid.NewGuid().ToString("N");
        await using var server = NpgsqlDataSource.Create(paper.Connection);
        await using var create = server.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ["--database", new NpgsqlConnectionStringBuilder(paper.Connection) { Database = name }.ConnectionString];
    }
}
