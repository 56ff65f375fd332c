using Microsoft.EntityFrameworkCore;
using Visnyk.Storage.Published;

namespace Visnyk.Storage;

/// <summary>The database of an installation, whichever it is: makes contexts, brings the schema up to date, says whether it is sound.</summary>
public abstract class Database
{
    /// <summary>What kind it is, for people: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>A context that can write. Use it through the <see cref="Writing.WriteQueue"/>.</summary>
    public abstract NewsroomDb OpenNewsroom();

    /// <summary>A context for the site, which can only read.</summary>
    public abstract PublishedDb OpenPublished();

    /// <summary>Reads what pages are made of.</summary>
    public abstract PageReader Pages { get; }

    /// <summary>What is wrong inside the database; empty where nothing is.</summary>
    public abstract Task<IReadOnlyList<string>> CheckIntegrity(CancellationToken cancel);

    /// <summary>How a query would be carried out, a line a step.</summary>
    /// <param name="sql">A query without parameters.</param>
    /// <param name="cancel">Ends the wait.</param>
    public abstract Task<IReadOnlyList<string>> Explain(string sql, CancellationToken cancel);

    /// <summary>Whether the database holds a paper already.</summary>
    public async Task<bool> Exists(CancellationToken cancel)
    {
        await using var db = OpenNewsroom();
        return await db.Database.CanConnectAsync(cancel) && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any();
    }

    /// <summary>
    /// Brings the schema up to this version. Throws <see cref="NewerVersionException"/> where a newer version of the program made it; nothing
    /// is changed then.
    /// </summary>
    public async Task Migrate(CancellationToken cancel)
    {
        await using var db = OpenNewsroom();
        await ThrowIfNewer(cancel);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>Throws <see cref="NewerVersionException"/> where a newer version of the program made the database.</summary>
    public async Task ThrowIfNewer(CancellationToken cancel)
    {
        await using var db = OpenNewsroom();
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return;
        }

        var known = db.Database.GetMigrations().ToHashSet();
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).FirstOrDefault(m => !known.Contains(m)) is { } unknown)
        {
            throw new NewerVersionException(unknown);
        }
    }
}
