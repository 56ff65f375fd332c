using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Conversation;
using Visnyk.Storage.Model;
using Visnyk.Storage.People;
using Visnyk.Storage.Published;
using Visnyk.Storage.Readers;
using Visnyk.Storage.Stories;

namespace Visnyk.Storage;

/// <summary>Everything that is kept. Only Desk's actions write to it, through the <see cref="Writing.WriteQueue"/>.</summary>
public abstract partial class NewsroomDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Editions.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>Sections.</summary>
    public DbSet<Section> Sections => Set<Section>();

    /// <summary>Sections as editions name them.</summary>
    public DbSet<SectionName> SectionNames => Set<SectionName>();

    /// <summary>Topics.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary>Topics as editions name them.</summary>
    public DbSet<TopicName> TopicNames => Set<TopicName>();

    /// <summary>Authors.</summary>
    public DbSet<Author> Authors => Set<Author>();

    /// <summary>Authors as editions name them.</summary>
    public DbSet<AuthorName> AuthorNames => Set<AuthorName>();

    /// <summary>Sources.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>Sources as editions name them.</summary>
    public DbSet<SourceName> SourceNames => Set<SourceName>();

    /// <summary>Media items.</summary>
    public DbSet<MediaItem> Media => Set<MediaItem>();

    /// <summary>Credit lines.</summary>
    public DbSet<MediaCredit> MediaCredits => Set<MediaCredit>();

    /// <summary>Static pages.</summary>
    public DbSet<StaticPage> Pages => Set<StaticPage>();

    /// <summary>Addresses, present and former.</summary>
    public DbSet<Address> Addresses => Set<Address>();

    /// <summary>Addresses that papers had before they came here.</summary>
    public DbSet<Redirect> Redirects => Set<Redirect>();

    /// <summary>Stories.</summary>
    public DbSet<Story> Stories => Set<Story>();

    /// <summary>Articles.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Working copies.</summary>
    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    /// <summary>What working copies held before.</summary>
    public DbSet<WorkingCopyVersion> WorkingCopyVersions => Set<WorkingCopyVersion>();

    /// <summary>Revisions.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>Articles as readers would see them.</summary>
    public DbSet<PreviewArticle> Previews => Set<PreviewArticle>();

    /// <summary>What is done at a time.</summary>
    public DbSet<DueWork> DueWork => Set<DueWork>();

    /// <summary>Published articles.</summary>
    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();

    /// <summary>Texts of published articles.</summary>
    public DbSet<PublishedBody> PublishedBodies => Set<PublishedBody>();

    /// <summary>Topics of published articles.</summary>
    public DbSet<PublishedTopic> PublishedTopics => Set<PublishedTopic>();

    /// <summary>Bylines of published articles.</summary>
    public DbSet<PublishedAuthor> PublishedAuthors => Set<PublishedAuthor>();

    /// <summary>Sources that published articles name.</summary>
    public DbSet<PublishedSource> PublishedSources => Set<PublishedSource>();

    /// <summary>Corrections that readers see.</summary>
    public DbSet<PublishedCorrection> PublishedCorrections => Set<PublishedCorrection>();

    /// <summary>What leads fronts until a time.</summary>
    public DbSet<PinnedLead> PinnedLeads => Set<PinnedLead>();

    /// <summary>The files that list articles for search engines.</summary>
    public DbSet<SitemapPage> SitemapPages => Set<SitemapPage>();

    /// <summary>How many readers said what of an article.</summary>
    public DbSet<ReactionCount> ReactionCounts => Set<ReactionCount>();

    /// <summary>What readers of today said.</summary>
    public DbSet<ReactionMark> ReactionMarks => Set<ReactionMark>();

    /// <summary>Files that the newsroom keeps with stories.</summary>
    public DbSet<Attachment> Attachments => Set<Attachment>();

    /// <summary>Standing pieces of text.</summary>
    public DbSet<Snippet> Snippets => Set<Snippet>();

    /// <summary>What they say in editions.</summary>
    public DbSet<SnippetText> SnippetTexts => Set<SnippetText>();

    /// <summary>Which published articles hold them.</summary>
    public DbSet<PublishedSnippet> PublishedSnippets => Set<PublishedSnippet>();

    /// <summary>Articles that are to be made anew.</summary>
    public DbSet<PublishedRenewal> PublishedRenewals => Set<PublishedRenewal>();

    /// <summary>Corrections that somebody proposed.</summary>
    public DbSet<ProposedCorrection> ProposedCorrections => Set<ProposedCorrection>();

    /// <summary>What readers say is wrong.</summary>
    public DbSet<ReaderReport> ReaderReports => Set<ReaderReport>();

    /// <summary>Settings of the site.</summary>
    public DbSet<SiteSetting> Settings => Set<SiteSetting>();

    /// <summary>People who work here.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>How they prove who they are.</summary>
    public DbSet<Credentials> Credentials => Set<Credentials>();

    /// <summary>Their passkeys.</summary>
    public DbSet<Passkey> Passkeys => Set<Passkey>();

    /// <summary>Links to sign in by once.</summary>
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    /// <summary>Who is signed in where.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>What other programs are let in with.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>Rights that the site took away from roles.</summary>
    public DbSet<TakenRight> TakenRights => Set<TakenRight>();

    /// <summary>The audit log. Rows are only ever added; the database refuses the rest.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The change number's row.</summary>
    public DbSet<ChangeNumber> Changes => Set<ChangeNumber>();

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
        modelBuilder.Entity<Story>().HasKey(s => s.Id);
        modelBuilder.Entity<Story>().HasIndex(s => s.Follows);
        modelBuilder.Entity<Article>(article =>
        {
            article.HasKey(a => a.Id);
            article.HasIndex(a => new { a.StoryId, a.Edition }).IsUnique();
            article.HasOne<Story>().WithMany().HasForeignKey(a => a.StoryId);
        });
        modelBuilder.Entity<WorkingCopy>(copy =>
        {
            copy.HasKey(c => c.ArticleId);
            copy.Property(c => c.Version).IsConcurrencyToken();
            copy.HasOne<Article>().WithOne().HasForeignKey<WorkingCopy>(c => c.ArticleId);
        });
        modelBuilder.Entity<WorkingCopyVersion>(version =>
        {
            version.HasKey(v => new { v.ArticleId, v.Version });
            version.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId);
        });
        modelBuilder.Entity<Revision>(revision =>
        {
            revision.HasKey(r => r.Id);
            revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
            revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        });

        // The day first: a reader is found among today's, and past days are deleted by the same index. No other index, as these are written most.
        modelBuilder.Entity<ReactionMark>().HasKey(m => new { m.Day, m.ArticleId, m.Place, m.Agent });
        modelBuilder.Entity<ReaderReport>(report =>
        {
            report.HasKey(r => r.Id);
            report.HasIndex(r => r.ReceivedAt);
            report.HasIndex(r => r.ArticleId);
            report.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        });
        modelBuilder.Entity<ReactionCount>().HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        WorkModel.Configure(modelBuilder);
        PeopleModel.Configure(modelBuilder);
        ConversationModel.Configure(modelBuilder);
        PublishedModel.Configure(modelBuilder);
        SnakeCase.Configure(modelBuilder);
    }
}
