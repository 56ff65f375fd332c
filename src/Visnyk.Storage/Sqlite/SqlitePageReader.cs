using System.Collections.Concurrent;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.Sqlite;

/// <summary>
/// Reads pages from SQLite. A connection serves one reader at a time and goes back to its place with its statements prepared, as parsing one of
/// these queries takes longer than answering it. There are never more connections than readers at once.
/// </summary>
/// <param name="file">The database.</param>
internal sealed class SqlitePageReader(string file) : PageReader, IDisposable
{
    private readonly ConcurrentBag<SqliteReading> idle = [];
    private volatile bool ended;

    public void Dispose()
    {
        ended = true;
        while (idle.TryTake(out var reading))
        {
            reading.Dispose();
        }
    }

    public override SearchDialect Searching { get; } = new SqliteSearch();

    protected override async Task<T> Read<T>(PageQuery query, Func<PageRows, ValueTask<T>> read, CancellationToken cancel, params object[] values)
    {
        cancel.ThrowIfCancellationRequested();
        var reading = idle.TryTake(out var waiting) ? waiting : new SqliteReading(file);
        var sound = false;
        try
        {
            var rows = await reading.Read(query, read, values);
            sound = true;
            return rows;
        }
        finally
        {
            if (sound)
            {
                idle.Add(reading);
            }
            else
            {
                reading.Dispose();
            }

            if (ended)
            {
                Dispose();
            }
        }
    }
}
