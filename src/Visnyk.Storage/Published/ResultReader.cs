using System.Data.Common;

namespace Visnyk.Storage.Published;

/// <summary>Walks through the results of a <see cref="PageQuery"/>, statement by statement.</summary>
/// <param name="reader">The results; stands before the first row of the first statement.</param>
/// <param name="cancel">Ends the wait.</param>
internal sealed class ResultReader(DbDataReader reader, CancellationToken cancel)
{
    private bool first = true;

    /// <summary>The first row of the next statement; null where it has none.</summary>
    public async ValueTask<T?> One<T>(Func<DbDataReader, T> read)
        where T : class
    {
        await Next();
        return await reader.ReadAsync(cancel) ? read(reader) : null;
    }

    /// <summary>The rows of the next statement.</summary>
    public async ValueTask<T[]> Many<T>(Func<DbDataReader, T> read)
    {
        await Next();
        if (!await reader.ReadAsync(cancel))
        {
            return [];
        }

        var rows = new List<T>(PageQueries.PageSize + 1);
        do
        {
            rows.Add(read(reader));
        }
        while (await reader.ReadAsync(cancel));
        return [.. rows];
    }

    private async ValueTask Next()
    {
        if (!first && !await reader.NextResultAsync(cancel))
        {
            throw new InvalidOperationException("A query of a page has fewer statements than its reader expects.");
        }

        first = false;
    }
}

/// <summary>Columns that may be null.</summary>
internal static class Columns
{
    public static string? TextAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
