using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Visnyk.Storage.Backups;
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

    /// <summary>Whether anybody works here. Asked at every start, so without Entity Framework and its model.</summary>
    public async Task<bool> AnybodyWorksHere(CancellationToken cancel) => (await Texts("SELECT name FROM \"user\" LIMIT 1", cancel)).Count > 0;

    /// <summary>The hashes of all originals of pictures that the database names.</summary>
    public Task<IReadOnlyList<string>> Originals(CancellationToken cancel) => Texts("SELECT hash FROM media_item", cancel);

    /// <summary>
    /// Copies all of the database into a backup as it is at one moment, while others write. Throws <see cref="BackupException"/> where it is damaged, and
    /// <see cref="IOException"/> where the copy cannot be written.
    /// </summary>
    public abstract Task<DatabaseCopy> CopyInto(BackupWriter backup, CancellationToken cancel);

    /// <summary>
    /// Takes in what a verified backup holds of a database, its files being unpacked already. Throws <see cref="BackupException"/> where the database is not
    /// empty or what was copied is not sound.
    /// </summary>
    public abstract Task Restore(BackupReader backup, CancellationToken cancel);

    /// <summary>Whether this version of the program knows a migration.</summary>
    public bool Knows(string migration) => KnownMigrations().Contains(migration);

    /// <summary>How a query would be carried out, a line a step.</summary>
    /// <param name="sql">A query without parameters.</param>
    /// <param name="cancel">Ends the wait.</param>
    public abstract Task<IReadOnlyList<string>> Explain(string sql, CancellationToken cancel);

    /// <summary>
    /// Brings the schema up to this version. Throws <see cref="NewerVersionException"/> where a newer version of the program made it; nothing
    /// is changed then.
    /// </summary>
    public async Task Migrate(CancellationToken cancel)
    {
        // Where there is nothing to do, Entity Framework and its model are not needed, which is half of the time that a start takes.
        if (!await IsUpToDate(cancel))
        {
            await using var db = OpenNewsroom();
            await db.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>Whether the schema is this version's. Throws <see cref="NewerVersionException"/> where a newer version of the program made it.</summary>
    public async Task<bool> IsUpToDate(CancellationToken cancel)
    {
        var known = KnownMigrations();
        var applied = await AppliedMigrations(cancel);
        return applied.FirstOrDefault(m => !known.Contains(m)) is { } unknown
            ? throw new NewerVersionException(unknown)
            : applied.Distinct().Count() == known.Count;
    }

    /// <summary>What a query of one column of text finds.</summary>
    protected abstract Task<IReadOnlyList<string>> Texts(string sql, CancellationToken cancel);

    /// <summary>The kind of context that migrations of this database are made for.</summary>
    protected abstract Type NewsroomContext { get; }

    /// <summary>The migrations that the database has had; none where there is no database yet.</summary>
    protected abstract Task<IReadOnlyList<string>> AppliedMigrations(CancellationToken cancel);

    private HashSet<string> KnownMigrations() =>
    [
        .. from type in typeof(Database).Assembly.GetTypes()
           where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == NewsroomContext
           let migration = type.GetCustomAttribute<MigrationAttribute>()
           where migration is not null
           select migration.Id,
    ];
}
