using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Model;

namespace Visnyk.Storage.Published;

/// <summary>
/// What the site reads. It maps the published tables and nothing else, and its connections cannot write, so that no page can show a working
/// copy or change a row, whatever its code does.
/// </summary>
public sealed class PublishedDb(DbContextOptions<PublishedDb> options) : DbContext(options)
{
    /// <summary>Editions.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>Sections.</summary>
    public DbSet<Section> Sections => Set<Section>();

    /// <summary>Sections as editions name them.</summary>
    public DbSet<SectionName> SectionNames => Set<SectionName>();

    /// <summary>Topics as editions name them.</summary>
    public DbSet<TopicName> TopicNames => Set<TopicName>();

    /// <summary>Authors as editions name them.</summary>
    public DbSet<AuthorName> AuthorNames => Set<AuthorName>();

    /// <summary>Media items.</summary>
    public DbSet<MediaItem> Media => Set<MediaItem>();

    /// <summary>Static pages.</summary>
    public DbSet<StaticPage> Pages => Set<StaticPage>();

    /// <summary>Addresses, present and former.</summary>
    public DbSet<Address> Addresses => Set<Address>();

    /// <summary>Addresses that papers had before they came here.</summary>
    public DbSet<Redirect> Redirects => Set<Redirect>();

    /// <summary>Published articles.</summary>
    public DbSet<PublishedArticle> Articles => Set<PublishedArticle>();

    /// <summary>Topics of published articles.</summary>
    public DbSet<PublishedTopic> ArticleTopics => Set<PublishedTopic>();

    /// <summary>Bylines of published articles.</summary>
    public DbSet<PublishedAuthor> ArticleAuthors => Set<PublishedAuthor>();

    /// <summary>What leads fronts until a time.</summary>
    public DbSet<PinnedLead> PinnedLeads => Set<PinnedLead>();

    /// <summary>Corrections.</summary>
    public DbSet<PublishedCorrection> Corrections => Set<PublishedCorrection>();

    /// <summary>Articles as readers would see them.</summary>
    public DbSet<PreviewArticle> Previews => Set<PreviewArticle>();

    /// <summary>How many readers said what of an article.</summary>
    public DbSet<ReactionCount> ReactionCounts => Set<ReactionCount>();

    /// <summary>Settings of the site.</summary>
    public DbSet<SiteSetting> Settings => Set<SiteSetting>();

    /// <summary>The change number's row.</summary>
    public DbSet<ChangeNumber> Changes => Set<ChangeNumber>();

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("The site only reads.");

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The site only reads.");

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        Conversions.Configure(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        PublishedModel.Configure(modelBuilder);
        SnakeCase.Configure(modelBuilder);
    }
}
