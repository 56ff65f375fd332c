using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Visnyk.Storage.Backups;

namespace Visnyk.Tests;

/// <summary>What a backup does not do: overwrite, leave halves, believe what it is given. And backups that are made by themselves.</summary>
public sealed class BackupFileTests : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    private readonly string folder = Directory.CreateTempSubdirectory("visnyk-backup-").FullName;

    private string Data => Path.Combine(folder, "data");

    private string Good => Path.Combine(folder, "good.zip");

    public async ValueTask InitializeAsync()
    {
        // Made once: each test gets a copy.
        var made = await Made.Value;
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(made, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> Make()
    {
        var made = Directory.CreateTempSubdirectory("visnyk-backup-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made, recursive: true);
        var (data, good) = (Path.Combine(made, "data"), Path.Combine(made, "good.zip"));
        Assert.Equal(0, (await Run("generate", "--stories", "2", "--editions", "en", "--data", data)).Status);
        await File.WriteAllTextAsync(Path.Combine(data, "visnyk.json"), """{ "public-url": "https://paper.example" }""");
        Directory.CreateDirectory(Path.Combine(data, "themes", "own", "parts"));
        await File.WriteAllTextAsync(Path.Combine(data, "themes", "own", "parts", "card.liquid"), "card");
        await File.WriteAllTextAsync(Path.Combine(data, "keys", "readers-1.key"), "a reader's");
        await File.WriteAllTextAsync(Path.Combine(data, "keys", "newsroom", "key-1.xml"), "the newsroom's");
        Directory.CreateDirectory(Path.Combine(data, "attachments", "x1"));
        await File.WriteAllTextAsync(Path.Combine(data, "attachments", "x1", "letter-x1"), "a letter");
        await File.WriteAllTextAsync(Path.Combine(data, "attachments", "x1", "letter-x2.part"), "half a lett");
        Assert.Equal(0, (await Run("backup", good, "--data", data)).Status);
        return made;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_there_is_is_never_overwritten_unless_that_is_asked_for()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.txt"), "mine");
        var (status, _, error) = await Run("backup", Path.Combine(folder, "mine.txt"), "--data", Data);
        Assert.Equal(1, status);
        Assert.Contains("--overwrite", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(folder, "mine.txt")));
        Assert.Equal(0, (await Run("backup", Path.Combine(folder, "mine.txt"), "--overwrite", "--data", Data)).Status);
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(Path.Combine(folder, "mine.txt")))[0]);

        var refused = await Run("restore", Good, "--data", Data);
        Assert.Equal(1, refused.Status);
        Assert.Contains("does not exist yet", Assert.Single(refused.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_themes_attachments_and_the_newsrooms_keys_come_back_and_the_keys_of_readers_do_not()
    {
        var restored = Path.Combine(folder, "restored");
        Assert.Equal(0, (await Run("restore", Good, "--data", restored)).Status);
        Assert.Equal("card", await File.ReadAllTextAsync(Path.Combine(restored, "themes", "own", "parts", "card.liquid")));
        Assert.Equal("the newsroom's", await File.ReadAllTextAsync(Path.Combine(restored, "keys", "newsroom", "key-1.xml")));
        Assert.Equal("a letter", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(restored, "attachments"), "*", SearchOption.AllDirectories))));
        Assert.Contains("paper.example", await File.ReadAllTextAsync(Path.Combine(restored, "visnyk.json")), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(restored, "keys")));
        using var zip = await ZipFile.OpenReadAsync(Good);
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("readers", StringComparison.Ordinal));
        Assert.All(zip.Entries.Where(e => e.FullName.EndsWith(".jpeg", StringComparison.Ordinal)), e => Assert.True(e.CompressedLength >= e.Length));
    }

    [Theory]
    [InlineData("a place that is none", 1, "There is no folder")]
    [InlineData("a folder", 1, "is a folder")]
    [InlineData("a full disk", 1, "cannot be written")]
    public async Task A_place_that_cannot_be_written_is_said_in_one_line_and_nothing_is_left_there(string place, int status, string says)
    {
        var file = place switch
        {
            "a folder" => Directory.CreateDirectory(Path.Combine(folder, "there")).FullName,
            "a full disk" => "/dev/full/paper.zip",
            _ => Path.Combine(folder, "nowhere", "paper.zip"),
        };
        if (place == "a full disk")
        {
            // A small file system of its own needs root; where that is not to be had, nothing can be tried.
            var small = Path.Combine(folder, "small");
            Directory.CreateDirectory(small);
            using var mount = System.Diagnostics.Process.Start("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small]);
            await mount.WaitForExitAsync();
            Assert.SkipUnless(mount.ExitCode == 0, "A small disk cannot be made here.");
            try
            {
                var full = await Run("backup", Path.Combine(small, "paper.zip"), "--data", Data);
                Assert.Equal(status, full.Status);
                Assert.Contains(says, Assert.Single(full.Error.Trim().Split('\n')), StringComparison.Ordinal);
                Assert.Empty(Directory.GetFiles(small));
            }
            finally
            {
                using var away = System.Diagnostics.Process.Start("umount", [small]);
                await away.WaitForExitAsync();
            }

            return;
        }

        var (code, _, error) = await Run("backup", file, "--data", Data);
        Assert.Equal(status, code);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "*.part*"));
    }

    [Theory]
    [InlineData("cut short", "damaged")]
    [InlineData("a changed byte", "damaged")]
    [InlineData("another picture", "damaged")]
    [InlineData("an entry more", "damaged")]
    [InlineData("a way out", "belongs into no data folder")]
    [InlineData("a newer migration", "newer version")]
    [InlineData("a newer format", "newer version")]
    [InlineData("no backup", "no backup")]
    public async Task What_is_no_sound_backup_is_refused_and_nothing_is_written(string fault, string says)
    {
        var file = Path.Combine(folder, "bad.zip");
        File.Copy(Good, file);
        switch (fault)
        {
            case "cut short":
                await using (var stream = File.OpenWrite(file))
                {
                    stream.SetLength(stream.Length - 100);
                }

                break;
            case "a changed byte":
                var bytes = await File.ReadAllBytesAsync(file);
                bytes[bytes.Length / 3] ^= 0xFF;
                await File.WriteAllBytesAsync(file, bytes);
                break;
            case "another picture":
                Change(file, (zip, manifest) =>
                {
                    var picture = manifest["entries"]!.AsArray().First(e => e!["name"]!.GetValue<string>().StartsWith("media/", StringComparison.Ordinal))!;
                    Put(zip, picture["name"]!.GetValue<string>(), "another");
                    (picture["size"], picture["sha256"]) = (7, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("another"u8)));
                });
                break;
            case "an entry more":
                Change(file, (zip, _) => Put(zip, "themes/own/more.liquid", "more"));
                break;
            case "a way out":
                Change(file, (zip, manifest) => Add(zip, manifest, "themes/../../../escaped", "out"));
                break;
            case "a newer migration":
                Change(file, (_, manifest) => manifest["migrations"]!.AsArray().Add("99990101000000_Future"));
                break;
            case "a newer format":
                Change(file, (_, manifest) => manifest["format"] = 99);
                break;
            default:
                await File.WriteAllTextAsync(file, "hello");
                break;
        }

        var target = Path.Combine(folder, "target");
        var (status, _, error) = await Run("restore", file, "--data", target);
        Assert.Equal(1, status);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(target) || Directory.Exists(target + ".part"));
        Assert.Empty(Directory.GetFiles(folder, "escaped"));
    }

    [Fact]
    public async Task Backups_are_made_by_themselves_the_old_ones_go_and_doctor_says_how_old_the_newest_is()
    {
        var shelf = Directory.CreateDirectory(Path.Combine(folder, "shelf")).FullName;
        foreach (var name in new[] { "visnyk-20240101-000000Z.zip", "visnyk-20240102-000000Z.zip", "visnyk-20240103-000000Z.zip.part", "visnyk-29990101-000000Z.zip", "mine.zip" })
        {
            await File.WriteAllTextAsync(Path.Combine(shelf, name), "old");
        }

        await File.WriteAllTextAsync(Path.Combine(Data, "visnyk.json"), """{ "backup-every": "1h", "backup-folder": "../shelf", "backup-keep": 2, "mail-server": "smtp://mail.example", "mail-from": "a@paper.example" }""");
        var late = await Run("doctor", "--data", Data);
        Assert.Equal(1, late.Status);
        Assert.Contains("visnyk-20240102-000000Z.zip", late.Output, StringComparison.Ordinal);
        using (await Served.Start(Data))
        {
            await Waiting.Until(() => Task.FromResult(Directory.GetFiles(shelf).Length == 4 && !File.Exists(Path.Combine(shelf, "visnyk-20240101-000000Z.zip"))));
        }

        // What a wrong clock left is neither waited for nor counted: it pushes no good one out.
        Assert.True(File.Exists(Path.Combine(shelf, "mine.zip")) && File.Exists(Path.Combine(shelf, "visnyk-20240102-000000Z.zip")) && File.Exists(Path.Combine(shelf, "visnyk-29990101-000000Z.zip")));
        var newest = Directory.GetFiles(shelf, "visnyk-20*.zip").Max()!;
        var copy = Path.Combine(folder, "of-the-shelf");
        var restored = await Run("restore", newest, "--data", copy);
        Assert.Equal(0, restored.Status);

        // A copy has neither this shelf nor this mail server, and says so.
        Assert.Contains("does not use backup-folder and mail-server", restored.Output, StringComparison.Ordinal);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(copy, "visnyk.json")))!.AsObject();
        Assert.Equal(["backup-every", "backup-keep", "mail-from", "was-backup-folder", "was-mail-server"], settings.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal("../shelf", settings["was-backup-folder"]!.GetValue<string>());
        var sound = await Run("doctor", "--data", Data);
        Assert.True(sound.Status == 0, sound.Output);
        Assert.Contains(newest, sound.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_fails_is_said_by_doctor_and_keeps_nobody_from_serving()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "visnyk.json"), """{ "backup-every": "24h", "backup-folder": "unmounted" }""");
        using (var served = await Served.Start(Data))
        {
            await Waiting.Until(async () => await Run("doctor", "--data", Data) is { Status: 1, Output: var said } && said.Contains("failed", StringComparison.Ordinal) && said.Contains("There is no folder", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync(new Uri("/en/", UriKind.Relative))).StatusCode);
        }
    }

    [Theory]
    [InlineData("""{ "backup-every": "soon" }""", "backup-every")]
    [InlineData("""{ "backup-every": "24h", "backup-keep": "some" }""", "backup-keep")]
    public async Task A_plan_that_cannot_be_is_said_in_one_line(string settings, string says)
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "visnyk.json"), settings);
        var (status, _, error) = await Run("serve", "--data", Data, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, status);
        Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static void Change(string file, Action<ZipArchive, JsonNode> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        using var reader = new StreamReader(zip.GetEntry(BackupManifest.Name)!.Open());
        var manifest = JsonNode.Parse(reader.ReadToEnd())!;
        reader.Dispose();
        change(zip, manifest);
        Put(zip, BackupManifest.Name, manifest.ToJsonString());
    }

    private static void Add(ZipArchive zip, JsonNode manifest, string name, string text)
    {
        Put(zip, name, text);
        manifest["entries"]!.AsArray().Add(new JsonObject { ["name"] = name, ["size"] = text.Length, ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))) });
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)?.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static Task<(int Status, string Output, string Error)> Run(params string[] arguments) => CommandRun.Of(arguments);
}
