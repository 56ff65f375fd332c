using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Sqlite;

/// <summary>
/// Reads pages from SQLite. A connection serves one reader at a time and goes back to its place with its statements prepared, as parsing one of
/// these queries takes longer than answering it. There are never more connections than readers at once.
/// </summary>
/// <param name="connectionString">Opens the file for reading only.</param>
internal sealed class SqlitePageReader(string connectionString) : PageReader, IDisposable
{
    private readonly ConcurrentBag<Reading> idle = [];
    private volatile bool ended;

    public void Dispose()
    {
        ended = true;
        while (idle.TryTake(out var reading))
        {
            reading.Dispose();
        }
    }

    internal override async Task<T> Read<T>(PageQuery query, Func<ResultReader, ValueTask<T>> read, CancellationToken cancel, params object[] values)
    {
        cancel.ThrowIfCancellationRequested();
        var reading = idle.TryTake(out var waiting) ? waiting : new Reading(connectionString);
        var sound = false;
        try
        {
            var rows = await reading.Read(query, read, values, cancel);
            sound = true;
            return rows;
        }
        finally
        {
            if (sound && !ended)
            {
                idle.Add(reading);
            }
            else
            {
                reading.Dispose();
            }
        }
    }

    /// <summary>A connection and its prepared statements.</summary>
    private sealed class Reading : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<PageQuery, SqliteCommand> commands = new(ReferenceEqualityComparer.Instance);

        public Reading(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
        }

        public async ValueTask<T> Read<T>(PageQuery query, Func<ResultReader, ValueTask<T>> read, object[] values, CancellationToken cancel)
        {
            var command = Prepared(query, values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            using var reader = command.ExecuteReader();
            return await read(new ResultReader(reader, cancel));
        }

        public void Dispose()
        {
            foreach (var command in commands.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }

        /// <summary>
        /// The query, prepared. Several statements are one transaction, so that they see the same state of the paper; giving back the reader runs it
        /// to its end, and a connection on which anything failed is not used again.
        /// </summary>
        private SqliteCommand Prepared(PageQuery query, int count)
        {
            if (commands.TryGetValue(query, out var known))
            {
                return known;
            }

            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are this program's own; values are parameters.
            command.CommandText = query.Statements.Length > 1 ? $"BEGIN;\n{string.Join(";\n", query.Statements)};\nCOMMIT" : query.Statements[0];
#pragma warning restore CA2100
            for (var i = 1; i <= count; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            commands[query] = command;
            return command;
        }
    }
}
