using NodaTime;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Sitemaps;

namespace Visnyk.Site.Addresses;

/// <summary>What an address asks for, as far as can be told without the database.</summary>
/// <param name="Edition">The edition; for a problem, the nearest one.</param>
public abstract record Route(EditionEntry Edition)
{
    /// <summary>The home of an edition.</summary>
    public sealed record Home(EditionEntry Edition) : Route(Edition);

    /// <summary>The front of a section.</summary>
    public sealed record Section(EditionEntry Edition, SectionName Name) : Route(Edition);

    /// <summary>An article, by the section its address names (under a present or former slug).</summary>
    public sealed record Article(EditionEntry Edition, SectionId Under, string Slug, string Path) : Route(Edition);

    /// <summary>What stands below an article.</summary>
    /// <param name="Above">The article.</param>
    public abstract record BelowArticle(Article Above) : Route(Above.Edition);

    /// <summary>What readers say of an article.</summary>
    public sealed record Reactions(Article Above) : BelowArticle(Above)
    {
        /// <summary>What its address adds to the article's.</summary>
        public const string Ending = "/reactions";
    }

    /// <summary>Where a reader says what is wrong in an article.</summary>
    public sealed record Report(Article Above) : BelowArticle(Above)
    {
        /// <summary>What its address adds to the article's.</summary>
        public const string Ending = "/report";
    }

    /// <summary>The way from an article to a reader's home server.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Under">The section that the article's address names.</param>
    /// <param name="Slug">The article's slug.</param>
    /// <param name="ArticlePath">The article's address.</param>
    public sealed record Share(EditionEntry Edition, SectionId Under, string Slug, string ArticlePath) : Route(Edition)
    {
        /// <summary>What stands behind the article's address.</summary>
        public const string Ending = "/share";

        /// <summary>The parameter that names the server.</summary>
        public const string Parameter = "server";

        /// <summary>The server as the reader wrote it; null where none was written.</summary>
        public string? Server { get; init; }
    }

    /// <summary>A topic.</summary>
    public sealed record Topic(EditionEntry Edition, string Slug) : Route(Edition);

    /// <summary>An author.</summary>
    public sealed record Author(EditionEntry Edition, string Slug) : Route(Edition);

    /// <summary>A day.</summary>
    public sealed record Day(EditionEntry Edition, LocalDate Date) : Route(Edition);

    /// <summary>The corrections.</summary>
    public sealed record Corrections(EditionEntry Edition) : Route(Edition);

    /// <summary>The reader's saved stories.</summary>
    public sealed record Saved(EditionEntry Edition) : Route(Edition);

    /// <summary>What readers without a connection are shown.</summary>
    public sealed record Offline(EditionEntry Edition) : Route(Edition);
    /// <summary>An article that is not published, for whoever knows its token.</summary>
    public sealed record Preview(EditionEntry Edition, string Token) : Route(Edition);

    /// <summary>The search.</summary>
    public sealed record Search(EditionEntry Edition) : Route(Edition);

    /// <summary>A static page.</summary>
    public sealed record Page(EditionEntry Edition, PageEntry Entry) : Route(Edition);

    /// <summary>The feed of a home, section, topic or author.</summary>
    public sealed record Feed(EditionEntry Edition, Route Of, FeedFile File) : Route(Edition);

    /// <summary>What shows an edition's feeds to people who open one in a browser.</summary>
    public sealed record FeedView(EditionEntry Edition) : Route(Edition);

    /// <summary>One of an edition's sitemaps.</summary>
    public sealed record Sitemap(EditionEntry Edition, SitemapFile File) : Route(Edition);

    /// <summary>A file that crawlers look for at the root.</summary>
    public sealed record RootFile(EditionEntry Edition, string Name) : Route(Edition);

    /// <summary>It stands elsewhere.</summary>
    public sealed record Moved(EditionEntry Edition, string To, bool ForGood = true) : Route(Edition);

    /// <summary>Nothing stands there.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="IsGone">Whether something did, and was removed for good.</param>
    public sealed record Unknown(EditionEntry Edition, bool IsGone = false) : Route(Edition);
}
