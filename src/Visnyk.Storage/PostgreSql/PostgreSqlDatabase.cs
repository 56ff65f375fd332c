using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.PostgreSql;

/// <summary>The database of a site that has outgrown one machine.</summary>
public sealed partial class PostgreSqlDatabase : Database, IAsyncDisposable
{
    private readonly NpgsqlDataSource writing;
    private readonly NpgsqlDataSource reading;
    private readonly DbContextOptions<PostgreSqlNewsroomDb> newsroom;
    private readonly PooledDbContextFactory<PublishedDb> published;

    /// <summary>The database that a connection string names.</summary>
    /// <param name="connectionString">As Npgsql reads it: <c>Host=…;Database=…;Username=…</c>.</param>
    public PostgreSqlDatabase(string connectionString)
    {
        writing = NpgsqlDataSource.Create(connectionString);
        var readOnly = new NpgsqlConnectionStringBuilder(connectionString);
        // Repeatable read: the statements of a page's query see the same state of the paper.
        readOnly.Options = (readOnly.Options + @" -c default_transaction_read_only=on -c default_transaction_isolation=repeatable\ read").Trim();
        readOnly.MaxAutoPrepare = 100;
        reading = NpgsqlDataSource.Create(readOnly.ConnectionString);
        newsroom = new DbContextOptionsBuilder<PostgreSqlNewsroomDb>().UseNpgsql(writing).Options;
        published = new PooledDbContextFactory<PublishedDb>(new DbContextOptionsBuilder<PublishedDb>()
            .UseNpgsql(reading)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .Options);
        Pages = new PostgreSqlPageReader(reading);
    }

    /// <inheritdoc/>
    public override string Kind => "PostgreSQL";

    /// <inheritdoc/>
    public override NewsroomDb OpenNewsroom() => new PostgreSqlNewsroomDb(newsroom);

    /// <inheritdoc/>
    public override PublishedDb OpenPublished() => published.CreateDbContext();

    /// <inheritdoc/>
    public override PageReader Pages { get; }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> CheckIntegrity(CancellationToken cancel)
    {
        // PostgreSQL verifies its pages as it reads them; what can be asked is whether every table can be read.
        var wrong = new List<string>();
        foreach (var table in await Read("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", cancel))
        {
            try
            {
                await Read($"SELECT count(*)::text FROM {table}", cancel);
            }
            catch (PostgresException error)
            {
                wrong.Add($"table {table} cannot be read: {error.MessageText}");
            }
        }

        return wrong;
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> Explain(string sql, CancellationToken cancel) => Read("EXPLAIN " + sql, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await reading.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> Texts(string sql, CancellationToken cancel) => Read(sql, cancel);

    /// <inheritdoc/>
    protected override Type NewsroomContext => typeof(PostgreSqlNewsroomDb);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> AppliedMigrations(CancellationToken cancel)
    {
        try
        {
            return await Read("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", cancel);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<string>> Read(string sql, CancellationToken cancel)
    {
        await using var command = reading.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
