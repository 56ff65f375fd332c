namespace Visnyk.Tests;

public sealed class SqlitePaper() : Paper(onPostgres: false);

public sealed class PostgresPaper() : Paper(onPostgres: true);

public sealed class SqliteDemo() : Paper(onPostgres: false, demo: true);

public sealed class PostgresDemo() : Paper(onPostgres: true, demo: true);
