using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Sqlite;

/// <summary>The default database: one file in DIR, write-ahead log, every commit flushed to the disk before it is acknowledged.</summary>
public sealed partial class SqliteDatabase : Database, IDisposable
{
    private const int ConfigMemoryStatistics = 9;

    private readonly PooledDbContextFactory<PublishedDb> published;
    private readonly DbContextOptions<SqliteNewsroomDb> newsroom;
    private readonly string readOnly;
    private readonly SqlitePageReader pages;

    static SqliteDatabase()
    {
        // SQLite counts every byte that it allocates under one lock for all connections; readers on several processors wait for it, nobody reads it.
        Batteries_V2.Init();
        raw.sqlite3_config(ConfigMemoryStatistics, 0);
    }

    /// <summary>The database in a file; it is made when the schema is.</summary>
    /// <param name="file">The file's path.</param>
    public SqliteDatabase(string file)
    {
        File = file;
        newsroom = new DbContextOptionsBuilder<SqliteNewsroomDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString())
            .AddInterceptors(new Durable())
            .Options;
        readOnly = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();
        published = new PooledDbContextFactory<PublishedDb>(new DbContextOptionsBuilder<PublishedDb>()
            .UseSqlite(readOnly)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .Options);
        pages = new SqlitePageReader(file);
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <inheritdoc/>
    public override string Kind => "SQLite";

    /// <inheritdoc/>
    public override NewsroomDb OpenNewsroom() => new SqliteNewsroomDb(newsroom);

    /// <inheritdoc/>
    public override PublishedDb OpenPublished() => published.CreateDbContext();

    /// <inheritdoc/>
    public override PageReader Pages => pages;

    /// <inheritdoc/>
    public void Dispose() => pages.Dispose();

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> CheckIntegrity(CancellationToken cancel) => Read(
        "PRAGMA integrity_check; PRAGMA foreign_key_check",
        row => row.FieldCount == 1 ? row.GetString(0) : $"a row of {row.GetString(0)} refers to a row of {row.GetString(2)} that is gone",
        line => line != "ok",
        cancel);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> Explain(string sql, CancellationToken cancel) =>
        Read("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), _ => true, cancel);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> Texts(string sql, CancellationToken cancel) => Read(sql, row => row.GetString(0), _ => true, cancel);

    /// <inheritdoc/>
    protected override Type NewsroomContext => typeof(SqliteNewsroomDb);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> AppliedMigrations(CancellationToken cancel)
    {
        Task<IReadOnlyList<string>> First(string sql) => Read(sql, row => row.GetString(0), _ => true, cancel);
        return System.IO.File.Exists(File) && (await First("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'")).Count > 0
            ? await First("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"")
            : [];
    }

    private async Task<IReadOnlyList<string>> Read(string sql, Func<DbDataReader, string> line, Predicate<string> keep, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(readOnly);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this program's own statements come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        do
        {
            while (await reader.ReadAsync(cancel))
            {
                if (line(reader) is var text && keep(text))
                {
                    lines.Add(text);
                }
            }
        }
        while (await reader.NextResultAsync(cancel));
        return lines;
    }

    /// <summary>An acknowledged write survives power loss: WAL with <c>synchronous=FULL</c>, on every connection that can write.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        // 32 MB of pages: a publication touches many places of the search index, and what does not fit is written and read again within one transaction.
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
