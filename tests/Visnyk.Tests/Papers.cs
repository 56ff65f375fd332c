namespace Visnyk.Tests;

public sealed class SqlitePaper() : Paper(onPostgres: false);

public sealed class PostgresPaper() : Paper(onPostgres: true);

public sealed class SqliteDemo() : Paper(onPostgres: false, demo: true);

public sealed class PostgresDemo() : Paper(onPostgres: true, demo: true);

/// <summary>A paper whose feeds carry summaries and that says where to report faults.</summary>
public sealed class SummaryPaper() : Paper(onPostgres: false, more: new() { ["feed-text"] = "summary", ["security-contact"] = "security@paper.example; https://paper.example/report" });
