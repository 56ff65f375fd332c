using Visnyk.Site.Feeds;
using Visnyk.Site.Models;
using Visnyk.Site.Readers;

namespace Visnyk.Site;

/// <summary>What the program decides about the site.</summary>
/// <param name="StartUrl">What absolute links are made from when the program starts: scheme and host, no slash at the end.</param>
/// <param name="ThemeFolder">The theme's folder.</param>
/// <param name="LocalesFolder">The folder of interface strings.</param>
/// <param name="Development">Whether errors say to the reader what went wrong, and a broken theme shows its error.</param>
/// <param name="Readers">What readers may say.</param>
public sealed record SiteOptions(string StartUrl, string ThemeFolder, string LocalesFolder, bool Development, ReaderOptions Readers)
{
    private string? chosen;

    /// <summary>What absolute links are made from: scheme and host, no slash at the end.</summary>
    public string PublicUrl => chosen ?? StartUrl;

    /// <summary>Whether <see cref="StartUrl"/> is what somebody wanted, and not only what is listened on. Then the newsroom cannot choose another.</summary>
    public bool IsUrlSet { get; init; } = true;

    /// <summary>How much of an article feeds carry.</summary>
    public FeedText FeedText { get; init; }

    /// <summary>Where faults of security are reported, as URIs, the preferred one first; empty where the site has not said.</summary>
    public IReadOnlyList<string> SecurityContacts { get; init; } = [];

    /// <summary>The tool that counts readers, loaded for those who allow it; null for none.</summary>
    public StatisticsTool? Statistics { get; init; }

    /// <summary>Where the newsroom is, as CSP names it: it shows previews in frames.</summary>
    public Func<string> NewsroomOrigin { get; init; } = () => "'self'";

    /// <summary>Whether browsers may keep stories to be read without a connection; where not, what they kept is taken away again.</summary>
    public bool Offline { get; init; } = true;

    /// <summary>Takes the address that the newsroom chose; null for none.</summary>
    internal void Choose(string? publicUrl) => chosen = IsUrlSet ? null : publicUrl;
}
