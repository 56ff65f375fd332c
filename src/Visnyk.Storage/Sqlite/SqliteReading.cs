using Microsoft.Data.Sqlite;
using SQLitePCL;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Sqlite;

/// <summary>
/// A connection for page queries and its prepared statements, straight on SQLite's own interface: without the lock that every call takes on a
/// connection that threads share (this one has one user at a time, see https://sqlite.org/threadsafe.html), and read-only.
/// </summary>
internal sealed class SqliteReading : IDisposable
{
    private const int OpenReadOnlyForOneThread = raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX;
    private const int LongestWait = 30_000;

    private readonly sqlite3 connection;
    private readonly Dictionary<PageQuery, sqlite3_stmt[]> prepared = new(ReferenceEqualityComparer.Instance);
    private readonly sqlite3_stmt begin;
    private readonly sqlite3_stmt commit;

    public SqliteReading(string file)
    {
        var opened = raw.sqlite3_open_v2(file, out connection, OpenReadOnlyForOneThread, null);
        try
        {
            Check(opened);
            Check(raw.sqlite3_busy_timeout(connection, LongestWait));
            (begin, commit) = (Prepare("BEGIN"), Prepare("COMMIT"));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Asks a query. Several statements are one transaction, so that they see the same state of the paper. After an exception the connection is of no more use.</summary>
    public async ValueTask<T> Read<T>(PageQuery query, Func<PageRows, ValueTask<T>> read, object[] values)
    {
        var statements = Prepared(query);
        foreach (var statement in statements)
        {
            Bind(statement, values);
        }

        if (statements.Length == 1)
        {
            return await Walk();
        }

        Run(begin);
        var result = await Walk();
        Run(commit);
        return result;

        async ValueTask<T> Walk()
        {
            try
            {
                return await read(new Rows(this, statements));
            }
            finally
            {
                foreach (var statement in statements)
                {
                    raw.sqlite3_reset(statement);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values.SelectMany(s => s).Append(begin).Append(commit))
        {
            statement?.Dispose();
        }

        connection.Dispose();
    }

    private void Bind(sqlite3_stmt statement, object[] values)
    {
        for (var i = 0; i < Math.Min(values.Length, raw.sqlite3_bind_parameter_count(statement)); i++)
        {
            Check(values[i] is long number ? raw.sqlite3_bind_int64(statement, i + 1, number) : raw.sqlite3_bind_text(statement, i + 1, (string)values[i]));
        }
    }

    private sqlite3_stmt[] Prepared(PageQuery query)
    {
        if (!prepared.TryGetValue(query, out var statements))
        {
            // SQLite counts ?1, ?2 where PostgreSQL counts $1, $2.
            statements = [.. query.Statements.Select(sql => Prepare(sql.Replace('$', '?')))];
            prepared[query] = statements;
        }

        return statements;
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(connection, sql, out var statement));
        return statement;
    }

    private void Run(sqlite3_stmt statement)
    {
        Step(statement);
        raw.sqlite3_reset(statement);
    }

    private bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(
                $"SQLite cannot read the paper: {raw.sqlite3_errmsg(connection).utf8_to_string()}", result & 0xff, raw.sqlite3_extended_errcode(connection));
        }
    }

    private sealed class Rows(SqliteReading reading, sqlite3_stmt[] statements) : PageRows
    {
        private int at;

        public override long Number(int column) => raw.sqlite3_column_int64(statements[at], column);

        public override string Text(int column) => raw.sqlite3_column_text(statements[at], column).utf8_to_string();

        public override bool IsNull(int column) => raw.sqlite3_column_type(statements[at], column) == raw.SQLITE_NULL;

        protected override ValueTask<bool> NextRow() => new(reading.Step(statements[at]));

        protected override ValueTask<bool> NextStatement() => new(++at < statements.Length);
    }
}
