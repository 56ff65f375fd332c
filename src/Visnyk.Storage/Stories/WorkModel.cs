using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Stories;

namespace Visnyk.Storage.Stories;

/// <summary>The indexes and tables of work that goes from hand to hand.</summary>
internal static class WorkModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        // The board has the day's stories, and what is being worked on or overdue whatever its age.
        modelBuilder.Entity<Story>().HasIndex(s => s.TouchedAt);
        modelBuilder.Entity<Article>().HasIndex(a => a.Work);
        modelBuilder.Entity<Article>().HasIndex(a => a.DueAt);
        modelBuilder.Entity<DueWork>(due =>
        {
            due.HasKey(d => d.Id);
            due.Property(d => d.Id).ValueGeneratedNever();
            due.HasIndex(d => d.DueAt);
            due.HasOne<Story>().WithMany().HasForeignKey(d => d.StoryId);
        });
    }
}
