using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Visnyk.Commands;
using Visnyk.Editorial.Reactions;
using Visnyk.Newsroom.Mail;
using Visnyk.Site.Feeds;
using Visnyk.Site.Models;
using Visnyk.Site.Readers;
using Visnyk.Storage;

namespace Visnyk.Settings;

/// <summary>The settings of an installation: command line, then <c>VISNYK_…</c> in the environment, then <c>visnyk.json</c> in DIR.</summary>
internal sealed partial class InstallationSettings
{
    private const string Prefix = "VISNYK_";
    private readonly List<IReadOnlyDictionary<string, string>> layers;

    private InstallationSettings(DataDirectory directory, List<IReadOnlyDictionary<string, string>> layers)
    {
        Directory = directory;
        this.layers = layers;
    }

    /// <summary>DIR.</summary>
    public DataDirectory Directory { get; }

    /// <summary>The addresses it listens on.</summary>
    public string[] Listening => Urls(this["urls"] ?? "http://localhost:5080");

    /// <summary>The addresses that the newsroom listens on by itself; empty where it shares the site's.</summary>
    public string[] NewsroomListening => Urls(this["newsroom-urls"] ?? "");

    /// <summary>
    /// The newsroom's origin: <c>newsroom-public-url</c>, else the first of its own addresses, else the site's public one. Links and passkeys belong to it.
    /// </summary>
    public string NewsroomUrl => Absolute(this["newsroom-public-url"] ?? NewsroomListening.FirstOrDefault() ?? PublicUrl);

    /// <summary>Whether nothing is said of the newsroom's origin, so that it is the site's, also where that is chosen in the newsroom.</summary>
    public bool NewsroomFollowsSite => this["newsroom-public-url"] is null && NewsroomListening.Length == 0;

    /// <summary>Whether <see cref="NewsroomUrl"/> is only what is listened on, so that its port may be known later.</summary>
    public bool NewsroomUrlIsLocal => this["newsroom-public-url"] is null && (NewsroomListening.Length > 0 || this["public-url"] is null);

    /// <summary>Whether editors and above may sign in by a password alone.</summary>
    public bool PasswordAlone => Flag("password-alone", otherwise: false);

    /// <summary>How mail is sent; null where it is not. Throws <see cref="CommandException"/> where the settings cannot be used.</summary>
    public MailOptions? Mail => this["mail-server"] is not { } server ? null
        : MailOptions.TryParse(server, this["mail-from"] ?? "", out var mail) ? mail
        : throw new CommandException("Mail needs two settings: 'mail-server' such as smtp://user:password@mail.example:587 or smtps://mail.example, and 'mail-from' such as newsroom@paper.example.");

    /// <summary>What absolute links are made from, without a slash at the end.</summary>
    public string PublicUrl => Absolute(this["public-url"] ?? Listening[0]);

    /// <summary>Whether a new DIR is filled with the demonstration.</summary>
    public bool Demo => Flag("demo", otherwise: true);

    /// <summary>Whether browsers may keep stories to be read without a connection.</summary>
    public bool Offline => Flag("offline", otherwise: true);

    /// <summary>The theme's name.</summary>
    public string Theme => this["theme"] ?? "herald";

    /// <summary>How much of an article feeds carry.</summary>
    public FeedText FeedText => (this["feed-text"] ?? "full").ToLowerInvariant() switch
    {
        "full" => FeedText.Full,
        "summary" => FeedText.Summary,
        var other => throw new CommandException($"The setting 'feed-text' is '{other}'; it can be full or summary."),
    };

    /// <summary>Where faults of security are reported, as URIs; empty where that is not said.</summary>
    public IReadOnlyList<string> SecurityContacts =>
        [.. (this["security-contact"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Contact)];

    /// <summary>The tool that counts readers; null for none. Throws <see cref="CommandException"/> where it names none.</summary>
    public StatisticsTool? Statistics => this["statistics"] is not { } text ? null : StatisticsTool.Read(text)
        ?? throw new CommandException($"'{text}' is not the https address of a script, with attributes such as data-site=paper behind it. Correct the setting 'statistics'.");

    /// <summary>A PostgreSQL connection string; null for SQLite.</summary>
    public string? Database => this["database"];

    /// <summary>Editions to generate stories in.</summary>
    public string Editions => this["editions"] ?? "en,uk";

    /// <summary>How many stories to generate, at least 1. Throws <see cref="UsageException"/> where nothing says so.</summary>
    public int Stories => Number("stories", otherwise: 0) is > 0 and var stories ? stories : throw new UsageException("--stories takes a whole number from 1.");

    /// <summary>A file each line of which becomes a story; null to make stories of news size.</summary>
    public string? Lines => this["lines"];

    /// <summary>What chooses the words of generated stories.</summary>
    public int Seed => Number("seed", otherwise: 1);

    /// <summary>Whether the doctor shows the plans of queries.</summary>
    public bool Plans => Flag("plans", otherwise: false);

    /// <summary>What readers may say. Throws <see cref="CommandException"/> where it names what there is not.</summary>
    public ReaderOptions Readers => new(
        this["reactions"] is not { } names ? Reaction.Usual
            : Reaction.TryParseSet(names, out var set, out var wrong) ? set
            : throw new CommandException($"The setting 'reactions' names '{wrong}'; it can name {string.Join(", ", Reaction.All.Select(r => r.Name))}, each once, with commas between, or be {Reaction.None}."),
        AtLeast("reactions-threshold", ReaderOptions.UsualThreshold, least: 1),
        AtLeast("reports-a-day", ReaderOptions.UsualReportsADay, least: 0));

    /// <summary>
    /// Proxies that say in X-Forwarded-For whom they speak for: addresses and networks, none unless named. Throws <see cref="CommandException"/> where
    /// one is neither.
    /// </summary>
    public IReadOnlyList<IPNetwork> TrustedProxies =>
        [.. (this["trusted-proxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : throw new CommandException($"The setting 'trusted-proxies' names '{text}'; it takes addresses and networks such as 127.0.0.1 or 10.0.0.0/8, with commas between.");

    private int AtLeast(string name, int otherwise, int least) => Number(name, otherwise) is var number && number >= least
        ? number
        : throw new CommandException($"The setting '{name}' is {number}; it can be {least} at least.");

    private bool Flag(string name, bool otherwise) => this[name]?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        var other => throw new CommandException($"The setting '{name}' is '{other}'; it can be true or false."),
    };

    private int Number(string name, int otherwise) => this[name] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"--{name} takes a whole number, not '{text}'.");

    /// <summary>Where a setting is: <c>command-line</c>, <c>environment</c> or <c>file</c>; null where it is nowhere.</summary>
    public string? WhereIs(string name) => layers.FindIndex(l => !string.IsNullOrEmpty(l.GetValueOrDefault(name))) switch
    {
        0 => "command-line",
        1 => "environment",
        2 => "file",
        _ => null,
    };

    private string? this[string name] => layers.Select(l => l.GetValueOrDefault(name)).FirstOrDefault(v => !string.IsNullOrEmpty(v));

    /// <summary>Reads the settings. Throws <see cref="CommandException"/> where visnyk.json cannot be used.</summary>
    public static InstallationSettings Read(IReadOnlyDictionary<string, string> commandLine)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(e => ((string)e.Key, (string?)e.Value))
            .Where(e => e.Item1.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(e => e.Item1[Prefix.Length..].ToLowerInvariant().Replace('_', '-'), e => e.Item2 ?? "");
        var named = commandLine.GetValueOrDefault("data") ?? environment.GetValueOrDefault("data") ?? "data";
        var directory = new DataDirectory(Path.GetFullPath(named));
        return new InstallationSettings(directory, [commandLine, environment, ReadFile(directory.Settings)]);
    }

    private static Dictionary<string, string> ReadFile(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.EnumerateObject().ToDictionary(
                p => p.Name.ToLowerInvariant(),
                p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new CommandException($"{file} is not a JSON object of settings: {error.Message} Correct it, or move it away.");
        }
    }

    private static string Contact(string text)
    {
        var address = text.Contains('@', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal) ? "mailto:" + text : text;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel" && !address.Any(char.IsWhiteSpace)
            ? uri.AbsoluteUri
            : throw new CommandException($"'{text}' is no address to report to, such as security@paper.example or https://paper.example/report. Set --security-contact.");
    }

    private static string[] Urls(string text)
    {
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Array.ForEach(urls, url => Absolute(url));
        return urls;
    }

    private static string Absolute(string url)
    {
        // A server listens on all its names; a link needs one.
        var named = url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.PathAndQuery == "/"
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new UsageException($"'{url}' is not an address such as https://paper.example (no path behind it). Set --public-url or --urls.");
    }
}
