using Npgsql;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.PostgreSql;

/// <summary>Reads pages from PostgreSQL: a query is one batch; the data source prepares what is asked again and again.</summary>
/// <param name="source">Connections that cannot write.</param>
internal sealed class PostgreSqlPageReader(NpgsqlDataSource source) : PageReader
{
    public override SearchDialect Searching { get; } = new PostgreSqlSearch();

    protected override async Task<T> Read<T>(PageQuery query, Func<PageRows, ValueTask<T>> read, CancellationToken cancel, params object[] values)
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in query.Statements)
        {
            var command = new NpgsqlBatchCommand(statement);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await read(new Rows(reader, cancel));
    }

    private sealed class Rows(NpgsqlDataReader reader, CancellationToken cancel) : PageRows
    {
        public override long Number(int column) => reader.GetInt64(column);

        public override string Text(int column) => reader.GetString(column);

        public override bool IsNull(int column) => reader.IsDBNull(column);

        protected override ValueTask<bool> NextRow() => new(reader.ReadAsync(cancel));

        protected override ValueTask<bool> NextStatement() => new(reader.NextResultAsync(cancel));
    }
}
