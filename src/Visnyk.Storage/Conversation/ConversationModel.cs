using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;

namespace Visnyk.Storage.Conversation;

/// <summary>The tables of what people in the newsroom say to each other and are told.</summary>
internal static class ConversationModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Comment>(comment =>
        {
            comment.HasKey(c => c.Id);
            comment.HasIndex(c => c.ArticleId);
            comment.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        });

        // A person's newest are listed, and those that they have not read counted.
        model.Entity<Notification>(notification =>
        {
            notification.HasKey(n => n.Id);
            notification.Property(n => n.Id).ValueGeneratedNever();
            notification.HasIndex(n => new { n.UserId, n.Id });
            notification.HasIndex(n => new { n.UserId, n.ReadAt });
            notification.HasOne<User>().WithMany().HasForeignKey(n => n.UserId);
            notification.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
        });
        model.Entity<Letter>(letter =>
        {
            letter.HasKey(l => l.Id);
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.HasIndex(l => l.DueAt);
            letter.HasOne<Notification>().WithOne().HasForeignKey<Letter>(l => l.Id).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SavedView>(view =>
        {
            view.HasKey(v => v.Id);
            view.Property(v => v.Id).ValueGeneratedNever();
            view.HasIndex(v => v.UserId);
            view.HasOne<User>().WithMany().HasForeignKey(v => v.UserId);
        });
    }
}
