using System.Globalization;
using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Embeds;

/// <summary>
/// The makers whose things can be shown inside a page, each with the address that it offers for that. Where a maker has an address that keeps
/// nothing about the reader before play, it is that one. What is not here stays a link.
/// </summary>
public static partial class Players
{
    private static readonly (Regex Address, Func<GroupCollection, Player> Make)[] Makers =
    [
        (YouTube(), a => new("YouTube", $"https://www.youtube-nocookie.com/embed/{a["id"].Value}{Start(a["start"].Value)}", false)),
        (Vimeo(), a => new("Vimeo", $"https://player.vimeo.com/video/{a["id"].Value}?dnt=1{(a["key"].Success ? "&h=" + a["key"].Value : "")}", false)),
        (Dailymotion(), a => new("Dailymotion", $"https://geo.dailymotion.com/player.html?video={a["id"].Value}", false)),
        (SoundCloud(), a => new("SoundCloud", "https://w.soundcloud.com/player/?url=" + Uri.EscapeDataString(a[0].Value), false)),
        (Spotify(), a => new("Spotify", $"https://open.spotify.com/embed/{a["kind"].Value}/{a["id"].Value}", false)),
        (Mastodon(), a => new("Mastodon", $"https://{a["host"].Value}/@{a["who"].Value}/{a["id"].Value}/embed", true)),
        (Telegram(), a => new("Telegram", $"https://t.me/{a["who"].Value}/{a["id"].Value}?embed=1", true)),
        (X(), a => new("X", $"https://platform.twitter.com/embed/Tweet.html?dnt=true&id={a["id"].Value}", true)),
        (Instagram(), a => new("Instagram", $"https://www.instagram.com/{a["kind"].Value}/{a["id"].Value}/embed/", true)),
        (TikTok(), a => new("TikTok", $"https://www.tiktok.com/player/v1/{a["id"].Value}", true)),
        (Datawrapper(), a => new("Datawrapper", $"https://datawrapper.dwcdn.net/{a["id"].Value}/", false)),
    ];

    private static readonly string[] Hosts =
    [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "player.vimeo.com", "dailymotion.com", "dai.ly", "soundcloud.com", "open.spotify.com", "t.me", "x.com",
        "twitter.com", "instagram.com", "tiktok.com", "datawrapper.dwcdn.net",
    ];

    /// <summary>How an address can be shown; null where its site is not one of these, or it is no address of a single thing there.</summary>
    /// <param name="url">Absolute https address.</param>
    public static Player? Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        foreach (var (address, make) in Makers)
        {
            if (address.Match(url) is { Success: true } match)
            {
                return make(match.Groups);
            }
        }

        return null;
    }

    /// <summary>Whether an address is of one of these makers, but of no single thing there: readers would find nothing to play.</summary>
    /// <param name="url">Absolute address.</param>
    public static bool IsBroken(string url) =>
        Of(url) is null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && Hosts.Any(h => uri.IdnHost == h || uri.IdnHost == "www." + h || uri.IdnHost == "m." + h || uri.IdnHost == "mobile." + h);

    /// <summary>Whose an address is: its maker's name, else its host.</summary>
    /// <param name="url">Absolute address.</param>
    public static string MakerOf(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.IdnHost : "";
        return Of(url)?.Maker ?? (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
    }

    // YouTube counts in seconds, or writes 1m30s.
    private static string Start(string written)
    {
        var seconds = Time().Matches(written).Sum(part => long.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * part.Groups[2].Value switch
        {
            "h" => 3600,
            "m" => 60,
            _ => 1,
        });
        return seconds is > 0 and < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"?start={seconds}") : "";
    }

    [GeneratedRegex(@"(\d{1,6})([hms]?)")]
    private static partial Regex Time();

    [GeneratedRegex(@"^https://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|(?:embed|shorts|live)/)|youtu\.be/)(?<id>[\w-]{11})(?![\w-])(?:[^#]*[?&](?:t|start)=(?<start>\w+))?", RegexOptions.ECMAScript)]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^https://(?:www\.)?(?:vimeo\.com|player\.vimeo\.com/video)/(?<id>\d{1,15})(?:/(?<key>[0-9a-f]{6,20}))?(?:[?#].*)?$", RegexOptions.ECMAScript)]
    private static partial Regex Vimeo();

    [GeneratedRegex(@"^https://(?:(?:www\.)?dailymotion\.com/(?:embed/)?video|dai\.ly)/(?<id>[a-zA-Z0-9]{5,20})(?:[?#].*)?$")]
    private static partial Regex Dailymotion();

    [GeneratedRegex(@"^https://soundcloud\.com/[\w-]+/[\w-]+(?:/[\w-]+)?", RegexOptions.ECMAScript)]
    private static partial Regex SoundCloud();

    [GeneratedRegex(@"^https://open\.spotify\.com/(?:intl-[a-z-]+/)?(?<kind>track|episode|show|album|playlist)/(?<id>[A-Za-z0-9]{10,40})")]
    private static partial Regex Spotify();

    // Anyone can run a Mastodon server, and no address says that it is one: these are those that are run for everybody, and the largest.
    [GeneratedRegex(@"^https://(?<host>mastodon\.(?:social|online|world)|mstdn\.social|mas\.to|fosstodon\.org|social\.network\.europa\.eu)/@(?<who>\w{1,60}(?:@[\w.-]{1,100})?)/(?<id>\d{5,25})", RegexOptions.ECMAScript)]
    private static partial Regex Mastodon();

    [GeneratedRegex(@"^https://t\.me/(?:s/)?(?<who>\w{4,40})/(?<id>\d{1,10})(?:[?#].*)?$", RegexOptions.ECMAScript)]
    private static partial Regex Telegram();

    [GeneratedRegex(@"^https://(?:www\.|mobile\.)?(?:x|twitter)\.com/\w{1,20}/status/(?<id>\d{5,25})", RegexOptions.ECMAScript)]
    private static partial Regex X();

    [GeneratedRegex(@"^https://(?:www\.)?instagram\.com/(?<kind>p|reel)/(?<id>[\w-]{5,40})", RegexOptions.ECMAScript)]
    private static partial Regex Instagram();

    [GeneratedRegex(@"^https://(?:www\.)?tiktok\.com/@[\w.]{1,40}/video/(?<id>\d{5,25})", RegexOptions.ECMAScript)]
    private static partial Regex TikTok();

    [GeneratedRegex(@"^https://(?:www\.datawrapper\.de/_|datawrapper\.dwcdn\.net)/(?<id>[A-Za-z0-9]{5})(?:/|$)")]
    private static partial Regex Datawrapper();
}
