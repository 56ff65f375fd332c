using Npgsql;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.PostgreSql;

/// <summary>Reads pages from PostgreSQL: a query is one batch; the data source prepares what is asked again and again.</summary>
/// <param name="source">Connections that cannot write.</param>
internal sealed class PostgreSqlPageReader(NpgsqlDataSource source) : PageReader
{
    internal override async Task<T> Read<T>(PageQuery query, Func<ResultReader, ValueTask<T>> read, CancellationToken cancel, params object[] values)
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
        return await read(new ResultReader(reader, cancel));
    }
}
