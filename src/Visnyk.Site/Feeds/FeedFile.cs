namespace Visnyk.Site.Feeds;

/// <summary>The files that feeds stand in, beside the page whose feed they are.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">The file's name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Title">What the format is called.</param>
public sealed record FeedFile(FeedFormat Format, string Name, string MediaType, string Title)
{
    /// <summary>Every format, the one that most readers know first.</summary>
    public static readonly IReadOnlyList<FeedFile> All =
    [
        new(FeedFormat.Rss, "rss.xml", "application/rss+xml", "RSS"),
        new(FeedFormat.Atom, "atom.xml", "application/atom+xml", "Atom"),
        new(FeedFormat.Json, "feed.json", "application/feed+json", "JSON Feed"),
    ];

    /// <summary>The file of a name; null where no feed is called so.</summary>
    public static FeedFile? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Whether pages of a kind have feeds.</summary>
    public static bool StandsBeside(string kind) => kind is "home" or "section" or "topic" or "author";
}
