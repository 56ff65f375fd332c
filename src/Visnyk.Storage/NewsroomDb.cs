using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Model;
using Visnyk.Storage.People;
using Visnyk.Storage.Published;
using Visnyk.Storage.Readers;
using Visnyk.Storage.Search;
using Visnyk.Storage.Stories;

namespace Visnyk.Storage;

/// <summary>Everything that is kept. Only Desk's actions write to it, through the <see cref="Writing.WriteQueue"/>.</summary>
public abstract class NewsroomDb(DbContextOptions options) : DbContext(options)
{
    private readonly Dictionary<(string Edition, string Word), int> wordChanges = [];

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

    /// <summary>The files that list articles for search engines.</summary>
    public DbSet<SitemapPage> SitemapPages => Set<SitemapPage>();

    /// <summary>How many readers said what of an article.</summary>
    public DbSet<ReactionCount> ReactionCounts => Set<ReactionCount>();

    /// <summary>What readers of today said.</summary>
    public DbSet<ReactionMark> ReactionMarks => Set<ReactionMark>();

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

    /// <summary>Rights that the site took away from roles.</summary>
    public DbSet<TakenRight> TakenRights => Set<TakenRight>();

    /// <summary>The audit log. Rows are only ever added; the database refuses the rest.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The change number's row.</summary>
    public DbSet<ChangeNumber> Changes => Set<ChangeNumber>();

    /// <summary>Takes an article into the search index; it must not be there. What stands in the context is written first.</summary>
    public abstract Task AddSearch(SearchRow row, CancellationToken cancel);

    /// <summary>Takes an article out of the search index.</summary>
    /// <param name="row">As it was taken in.</param>
    /// <param name="cancel">Ends the work.</param>
    public abstract Task RemoveSearch(SearchRow row, CancellationToken cancel);

    /// <summary>Empties the search index.</summary>
    public abstract Task ClearSearch(CancellationToken cancel);

    /// <summary>How many articles of an edition have some words and topics, with what this transaction changes of it.</summary>
    public async Task<WordCounts> CountOf(EditionTag edition, IEnumerable<string> words, IEnumerable<TopicId> topics, CancellationToken cancel)
    {
        var asked = words.Concat(topics.Select(t => SearchMarks.OfTopic(t.Value))).Append(SearchMarks.Of(edition)).Distinct().ToList();
        var counts = (await Counts(edition.Value, asked, cancel)).ToDictionary(c => c.Word, c => c.Articles);
        foreach (var word in asked)
        {
            if (wordChanges.TryGetValue((edition.Value, word), out var change))
            {
                counts[word] = counts.GetValueOrDefault(word) + change;
            }
        }

        return new WordCounts(edition, counts);
    }

    /// <summary>The newest articles of an edition that have one of some keys, for each of several such words: the word's number and the article.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="words">The keys of each word.</param>
    /// <param name="most">How many of each.</param>
    /// <param name="cancel">Ends the work.</param>
    public abstract Task<IReadOnlyList<(int Word, ArticleId Article)>> NewestWith(
        EditionTag edition, IReadOnlyList<IReadOnlyList<string>> words, int most, CancellationToken cancel);

    /// <summary>The newest articles of an edition that share a topic with an article, itself among them, for each of its topics.</summary>
    public async Task<IReadOnlyList<(TopicId Topic, ArticleId Article)>> NewestOnTopicsOf(ArticleId article, int most, CancellationToken cancel)
    {
        var found = await Database.SqlQuery<OnTopic>(
            $"""
            SELECT y.topic_id AS "Topic", y.article_id AS "Article" FROM published_topic t
              JOIN published_topic y ON y.edition = t.edition AND y.topic_id = t.topic_id AND y.sort_key >= coalesce((SELECT z.sort_key FROM published_topic z
                WHERE z.edition = t.edition AND z.topic_id = t.topic_id ORDER BY z.sort_key DESC LIMIT 1 OFFSET {most - 1}), 0)
            WHERE t.article_id = {article.Value}
            """).ToListAsync(cancel);
        return [.. found.Select(f => (new TopicId(f.Topic), new ArticleId(f.Article)))];
    }

    /// <summary>Notes for an article and for each that has something in common with it that they do, in place of what was noted of the two before. No list grows beyond <see cref="RelatedPair.Most"/>.</summary>
    public async Task Relate(ArticleId article, IReadOnlyList<RelatedPair> pairs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        await Unrelate(article, cancel);
        if (pairs.Count == 0)
        {
            return;
        }

        // Numbers alone, so they may stand in the text; a parameter each would be more than some databases take.
        var rows = string.Join(", ", pairs.Select(p => string.Create(
            CultureInfo.InvariantCulture, $"({article.Value}, {p.Rank}, {p.Other.Value}), ({p.Other.Value}, {p.OwnRank}, {article.Value})")));
        var others = string.Join(", ", pairs.Select(p => p.Other.Value.ToString(CultureInfo.InvariantCulture)));
        var insert = $"INSERT INTO published_related (article_id, rank, related_id) VALUES {rows}";
        var trim = $"""
            DELETE FROM published_related WHERE article_id IN ({others}) AND rank < (SELECT r.rank FROM published_related r
              WHERE r.article_id = published_related.article_id ORDER BY r.rank DESC LIMIT 1 OFFSET {RelatedPair.Most - 1})
            """;
        await Database.ExecuteSqlRawAsync(insert, cancel);
        await Database.ExecuteSqlRawAsync(trim, cancel);
    }

    /// <summary>Forgets what an article has in common with others, where both sides noted it. What only others noted is left out when lists are read.</summary>
    public async Task Unrelate(ArticleId article, CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync(
            $"DELETE FROM published_related WHERE related_id = {article.Value} AND article_id IN (SELECT r.related_id FROM published_related r WHERE r.article_id = {article.Value})",
            cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM published_related WHERE article_id = {article.Value}", cancel);
    }

    /// <summary>
    /// Brings the count of words up to date with what this transaction took into the search index and out of it: once for each word, however many
    /// articles have it. <see cref="Writing.WriteQueue"/> does so before it commits.
    /// </summary>
    internal async Task CountWords(CancellationToken cancel)
    {
        foreach (var edition in wordChanges.Where(c => c.Value != 0).GroupBy(c => c.Key.Edition, c => (c.Key.Word, c.Value)))
        {
            await CountWords(edition.Key, [.. edition.OrderBy(c => c.Word, StringComparer.Ordinal)], cancel);
        }

        wordChanges.Clear();
    }

    /// <summary>How many articles have each of some words; those without an article are left out.</summary>
    protected abstract Task<IReadOnlyList<WordCount>> Counts(string edition, IReadOnlyList<string> words, CancellationToken cancel);

    /// <summary>Adds to the count of words; what comes to nothing is no longer counted.</summary>
    protected abstract Task CountWords(string edition, IReadOnlyList<(string Word, int Change)> changes, CancellationToken cancel);

    /// <summary>Notes that an article came or went with its words.</summary>
    protected void NoteWords(SearchRow row, int change)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var word in row.Counted)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(wordChanges, (row.Edition.Value, word), out _) += change;
        }
    }

    /// <summary>Forgets what was noted, where everything is counted anew.</summary>
    protected void ForgetWords() => wordChanges.Clear();

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
        PublishedModel.Configure(modelBuilder);
        SnakeCase.Configure(modelBuilder);
    }

    private sealed record OnTopic(long Topic, long Article);
}
