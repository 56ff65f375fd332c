using Visnyk.Site.Models;

namespace Visnyk.Site.Sharing;

/// <summary>Where a reader can share a link: plain addresses of other sites, nothing of which is loaded before the reader follows one.</summary>
internal static class ShareLinks
{
    public static Named[] Of(string title, string address)
    {
        var (text, url) = (Uri.EscapeDataString(title), Uri.EscapeDataString(address));
        return
        [
            new("Telegram", $"https://t.me/share/url?url={url}&text={text}"),
            new("WhatsApp", $"https://wa.me/?text={text}%20{url}"),
            new("Viber", $"viber://forward?text={text}%20{url}"),
            new("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
            new("X", $"https://x.com/intent/post?text={text}&url={url}"),
            new("Bluesky", $"https://bsky.app/intent/compose?text={text}%20{url}"),
            new("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ];
    }

    public static string Mail(string title, string address) => $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(address)}";

    /// <summary>Mastodon has no address of its own: each reader's home server has one.</summary>
    public static string Mastodon(HomeServer server, string title, string address) =>
        $"https://{server.Host}/share?text={Uri.EscapeDataString($"{title} {address}")}";
}
