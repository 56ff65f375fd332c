using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;

namespace Visnyk.Storage.Published;

/// <summary>The tables that hold what is public, and nothing else. Names of sections, topics, authors and sources are public by nature.</summary>
internal static class PublishedModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Edition>().HasKey(e => e.Tag);
        model.Entity<Section>().HasKey(s => s.Id);
        model.Entity<SectionName>().HasKey(n => new { n.Edition, n.SectionId });
        model.Entity<Topic>(topic =>
        {
            topic.HasKey(t => t.Id);
            topic.HasIndex(t => t.Key).IsUnique();
        });
        model.Entity<TopicName>().HasKey(n => new { n.TopicId, n.Edition });
        model.Entity<Author>(author =>
        {
            author.HasKey(a => a.Id);
            author.HasIndex(a => a.Key).IsUnique();
        });
        model.Entity<AuthorName>().HasKey(n => new { n.AuthorId, n.Edition });
        model.Entity<Source>(source =>
        {
            source.HasKey(s => s.Id);
            source.HasIndex(s => s.Key).IsUnique();
        });
        model.Entity<SourceName>().HasKey(n => new { n.SourceId, n.Edition });
        model.Entity<MediaItem>(media =>
        {
            media.HasKey(m => m.Id);
            media.HasIndex(m => m.Hash).IsUnique();
        });
        model.Entity<MediaCredit>().HasKey(c => new { c.MediaId, c.Edition });
        model.Entity<StaticPage>().HasKey(p => new { p.Id, p.Edition });
        model.Entity<Address>().HasKey(a => new { a.Edition, a.Space, a.Slug });
        model.Entity<Address>().HasIndex(a => new { a.Target, a.Edition });
        model.Entity<Redirect>().HasKey(r => r.Path);
        model.Entity<ReactionCount>().HasKey(c => new { c.ArticleId, c.Reaction });
        model.Entity<SiteSetting>().HasKey(s => s.Name);
        model.Entity<ChangeNumber>().HasKey(c => c.Id);
        model.Entity<ChangeNumber>().Property(c => c.Id).ValueGeneratedNever();

        model.Entity<PublishedArticle>(article =>
        {
            article.HasKey(a => a.Id);
            article.HasIndex(a => a.StoryId);
            article.HasIndex(a => new { a.Edition, a.SortKey });
            article.HasIndex(a => new { a.Edition, a.Section, a.SortKey });
            article.HasIndex(a => new { a.Edition, a.SitemapPage });
        });
        model.Entity<PinnedLead>(pin =>
        {
            pin.HasKey(p => new { p.Edition, p.Front });
            pin.HasOne<PublishedArticle>().WithMany().HasForeignKey(p => p.ArticleId);
        });
        model.Entity<SitemapPage>().HasKey(p => new { p.Edition, p.Number });
        model.Entity<PublishedBody>(body =>
        {
            body.HasKey(b => b.ArticleId);
            body.HasOne<PublishedArticle>().WithOne().HasForeignKey<PublishedBody>(b => b.ArticleId);
        });
        model.Entity<PublishedTopic>(topic =>
        {
            topic.HasKey(t => new { t.ArticleId, t.TopicId });

            // With the article's id, so that "more on the topic" is answered by the index alone.
            topic.HasIndex(t => new { t.Edition, t.TopicId, t.SortKey, t.ArticleId });
            topic.HasOne<PublishedArticle>().WithMany().HasForeignKey(t => t.ArticleId);
        });
        model.Entity<PublishedAuthor>(author =>
        {
            author.HasKey(a => new { a.ArticleId, a.AuthorId });
            author.HasIndex(a => new { a.Edition, a.AuthorId, a.SortKey });
            author.HasOne<PublishedArticle>().WithMany().HasForeignKey(a => a.ArticleId);
        });
        model.Entity<PublishedSource>(source =>
        {
            source.HasKey(s => new { s.ArticleId, s.SourceId });
            source.HasOne<PublishedArticle>().WithMany().HasForeignKey(s => s.ArticleId);
        });
        model.Entity<PublishedSnippet>(snippet =>
        {
            snippet.HasKey(s => new { s.SnippetId, s.ArticleId });
            snippet.HasIndex(s => s.ArticleId);
            snippet.HasOne<PublishedArticle>().WithMany().HasForeignKey(s => s.ArticleId);
        });
        model.Entity<PublishedRenewal>(renewal =>
        {
            renewal.HasKey(r => r.ArticleId);
            renewal.HasOne<PublishedArticle>().WithOne().HasForeignKey<PublishedRenewal>(r => r.ArticleId);
        });
        model.Entity<PublishedCorrection>(correction =>
        {
            correction.HasKey(c => c.Id);
            correction.HasIndex(c => new { c.Edition, c.SortKey });
            correction.HasOne<PublishedArticle>().WithMany().HasForeignKey(c => c.ArticleId);
        });

        model.Entity<PreviewArticle>(preview =>
        {
            preview.HasKey(p => p.Token);
            preview.HasIndex(p => p.ArticleId);
        });

        foreach (var entity in model.Model.GetEntityTypes())
        {
            // Ids are made by IdSource, never by the database.
            foreach (var property in entity.FindPrimaryKey()?.Properties ?? [])
            {
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }
}
