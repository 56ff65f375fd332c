namespace Visnyk.Storage.Published;

/// <summary>What is asked for a page: statements that are answered in one round trip. Each takes the same parameters, <c>$1</c>, <c>$2</c> and so on.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Statements">SQL that SQLite and PostgreSQL both understand.</param>
public sealed record PageQuery(string Name, params string[] Statements);
