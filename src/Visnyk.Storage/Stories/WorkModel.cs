using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;

namespace Visnyk.Storage.Stories;

/// <summary>The indexes and tables of work that goes from hand to hand.</summary>
internal static class WorkModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        // The board has the day's stories, and what is being worked on or overdue whatever its age.
        modelBuilder.Entity<Story>().HasIndex(s => s.TouchedAt);
        modelBuilder.Entity<Story>().HasIndex(s => s.LeadMedia);
        modelBuilder.Entity<Article>().HasIndex(a => a.Work);
        modelBuilder.Entity<Article>().HasIndex(a => a.DueAt);
        modelBuilder.Entity<Article>().HasIndex(a => a.BehindSince);

        // What people have in hand before readers have it: a few of all that were ever written.
        modelBuilder.Entity<Article>().HasIndex(a => new { a.CreatedBy, a.AssignedTo }).HasFilter("public_state = 0");
        modelBuilder.Entity<DueWork>(due =>
        {
            due.HasKey(d => d.Id);
            due.Property(d => d.Id).ValueGeneratedNever();
            due.HasIndex(d => d.DueAt);
            due.HasOne<Story>().WithMany().HasForeignKey(d => d.StoryId);
        });
        modelBuilder.Entity<Attachment>(attachment =>
        {
            attachment.HasKey(a => a.Id);
            attachment.HasIndex(a => a.StoryId);
            attachment.HasOne<Story>().WithMany().HasForeignKey(a => a.StoryId);
        });
        modelBuilder.Entity<Snippet>().HasKey(s => s.Id);
        modelBuilder.Entity<Snippet>().Property(s => s.Id).ValueGeneratedNever();
        modelBuilder.Entity<SnippetText>(text =>
        {
            text.HasKey(t => new { t.SnippetId, t.Edition });
            text.Property(t => t.Version).IsConcurrencyToken();
            text.HasOne<Snippet>().WithMany().HasForeignKey(t => t.SnippetId);
        });
        modelBuilder.Entity<ProposedCorrection>(proposed =>
        {
            proposed.HasKey(p => p.Id);
            proposed.Ignore(p => p.Passage);
            proposed.HasIndex(p => p.ArticleId);
            proposed.HasIndex(p => p.State);
            proposed.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
        });
    }
}
