using Visnyk.Desk.People;

namespace Visnyk.Tests;

/// <summary>A paper whose newsroom is worked in over HTTP.</summary>
public abstract class NewsroomPaper(bool onPostgres, Dictionary<string, string>? more = null, bool demo = false)
    : Paper(onPostgres, demo, more: new(new Dictionary<string, string> { ["newsroom-public-url"] = "http://newsroom.example" }.Concat(more ?? []).GroupBy(s => s.Key).Select(g => g.Last())))
{
    /// <summary>Somebody with a browser of their own, who has not signed in.</summary>
    public Colleague Stranger(string language = "en") => new(this, language);

    /// <summary>Somebody of a role, signed in by a link.</summary>
    public async Task<Colleague> SignedIn(Role role, string? name = null)
    {
        var invitation = await Invited(role, name);
        var colleague = Stranger();
        colleague.Email = Emails[invitation.User!.Value];
        colleague.User = invitation.User.Value;
        await colleague.SignInByLink(invitation.Secret);
        return colleague;
    }

    /// <summary>An invitation of the installation's.</summary>
    public async Task<Invitation> Invited(Role role, string? name = null)
    {
        var email = $"{role}-{Guid.NewGuid():N}@paper.example".ToLowerInvariant();
        var made = (await Action<InviteUser>().Run(Actor.Installation, new(email, [role]) { Name = name ?? role.ToString() })).Value;
        Emails[made.User!.Value] = email;
        return made;
    }

    private Dictionary<UserId, string> Emails { get; } = [];
}

public sealed class SqliteNewsroom() : NewsroomPaper(onPostgres: false);

public sealed class PostgresNewsroom() : NewsroomPaper(onPostgres: true);

/// <summary>The demonstration, with a newsroom whose site has no address that somebody set.</summary>
public sealed class DemoNewsroom(bool onPostgres) : NewsroomPaper(onPostgres, new() { ["public-url"] = "" }, demo: true);

/// <summary>A newsroom whose mail server does not answer: its letters wait.</summary>
public sealed class UnreachedNewsroom(bool onPostgres) : NewsroomPaper(onPostgres, new() { ["mail-server"] = "smtp://127.0.0.1:1", ["mail-from"] = "newsroom@paper.example" });

/// <summary>A newsroom on the site's origin, of which nothing is said.</summary>
public sealed class FollowingNewsroom(bool onPostgres) : NewsroomPaper(onPostgres, new() { ["public-url"] = "", ["newsroom-public-url"] = "" });

/// <summary>A newsroom before anything.</summary>
public sealed class EmptyNewsroom() : NewsroomPaper(onPostgres: false)
{
    protected override Task Fill() => Task.CompletedTask;
}
