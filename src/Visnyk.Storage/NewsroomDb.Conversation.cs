using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;

namespace Visnyk.Storage;

/// <content>What people in the newsroom say to each other and are told.</content>
public abstract partial class NewsroomDb
{
    /// <summary>Comments on articles.</summary>
    public DbSet<Comment> Comments => Set<Comment>();

    /// <summary>What people are told.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>What of it is on its way by mail.</summary>
    public DbSet<Letter> Letters => Set<Letter>();

    /// <summary>Views of the board that people keep.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();
}
