using Visnyk.Site.Feeds;
using Visnyk.Site.Models;
using Visnyk.Site.Readers;

namespace Visnyk.Site;

/// <summary>What the program decides about the site.</summary>
/// <param name="PublicUrl">What absolute links are made from: scheme and host, no slash at the end.</param>
/// <param name="ThemeFolder">The theme's folder.</param>
/// <param name="LocalesFolder">The folder of interface strings.</param>
/// <param name="Development">Whether errors say to the reader what went wrong, and a broken theme shows its error.</param>
/// <param name="Readers">What readers may say.</param>
public sealed record SiteOptions(string PublicUrl, string ThemeFolder, string LocalesFolder, bool Development, ReaderOptions Readers)
{
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
}
