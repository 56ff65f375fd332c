namespace Visnyk.Storage.Published;

/// <summary>
/// The rows that a <see cref="PageQuery"/> gives, statement by statement, forwards only. It is narrower than ADO.NET's reader, so that a page's
/// rows cost little more than the database's own work.
/// </summary>
public abstract class PageRows
{
    private bool first = true;

    /// <summary>A 64-bit number of the present row.</summary>
    public abstract long Number(int column);

    /// <summary>A text of the present row.</summary>
    public abstract string Text(int column);

    /// <summary>Whether a column of the present row holds nothing.</summary>
    public abstract bool IsNull(int column);

    /// <summary>A text that may be missing.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A number that may be missing.</summary>
    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    /// <summary>The first row of the next statement; null where it has none.</summary>
    /// <param name="read">Reads the present row.</param>
    public async ValueTask<T?> One<T>(Func<PageRows, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        await Begin();
        return await NextRow() ? read(this) : null;
    }

    /// <summary>The rows of the next statement.</summary>
    /// <param name="read">Reads the present row.</param>
    public async ValueTask<T[]> Many<T>(Func<PageRows, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await Begin();
        if (!await NextRow())
        {
            return [];
        }

        var rows = new List<T>(PageQueries.PageSize + 1);
        do
        {
            rows.Add(read(this));
        }
        while (await NextRow());
        return [.. rows];
    }

    /// <summary>Goes to the next row of the statement; false where there is none.</summary>
    protected abstract ValueTask<bool> NextRow();

    /// <summary>Goes to the next statement; false where there is none.</summary>
    protected abstract ValueTask<bool> NextStatement();

    private async ValueTask Begin()
    {
        if (!first && !await NextStatement())
        {
            throw new InvalidOperationException("A query of a page has fewer statements than its reader expects.");
        }

        first = false;
    }
}
