using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;

namespace Visnyk.Storage.People;

/// <summary>The tables of people who work here and of what they did.</summary>
internal static class PeopleModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.HasKey(u => u.Id);
            user.HasIndex(u => u.EmailKey).IsUnique();
        });
        model.Entity<Credentials>(credentials =>
        {
            credentials.HasKey(c => c.UserId);
            credentials.HasOne<User>().WithOne().HasForeignKey<Credentials>(c => c.UserId);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.HasKey(p => p.Id);
            passkey.HasIndex(p => p.UserId);
            passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
        });
        model.Entity<SignInLink>(link =>
        {
            link.HasKey(l => l.Hash);
            link.HasIndex(l => l.UserId);
        });
        model.Entity<Session>(session =>
        {
            session.HasKey(s => s.Id);
            session.Property(s => s.Id).ValueGeneratedNever();
            session.HasIndex(s => s.UserId);
            session.HasIndex(s => s.SeenAt);
            session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        });
        model.Entity<ApiToken>(token =>
        {
            token.HasKey(t => t.Id);
            token.Property(t => t.Id).ValueGeneratedNever();
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasIndex(t => t.MadeBy);
        });
        model.Entity<TakenRight>().HasKey(t => new { t.Role, t.Right });

        // What a disabled person leaves behind is found by them; who looks the log through asks for one of three and gets the newest.
        model.Entity<Article>().HasIndex(a => a.AssignedTo);
        model.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => new { e.UserId, e.Id });
            entry.HasIndex(e => new { e.What, e.Id });
            entry.HasIndex(e => new { e.About, e.Id });
        });
    }
}
