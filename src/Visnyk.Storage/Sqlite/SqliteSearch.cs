using Visnyk.Editorial.Search;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.Sqlite;

/// <summary>Asks SQLite's FTS5 (https://sqlite.org/fts5.html). Rows stand by time, so that the newest are read first and the rest not at all.</summary>
internal sealed class SqliteSearch : SearchDialect
{
    public override PageQuery Find { get; } = new("search", Newest("$1", HeadWindow), Newest("$2", Window));

    // CROSS JOIN keeps the order: without it every word of the edition is looked up among those asked for.
    public override PageQuery Count { get; } = new(
        "search, words", "SELECT w.word, w.articles FROM json_each($2) j CROSS JOIN search_word w ON w.edition = $1 AND w.word = j.value");

    public override PageQuery Begun { get; } = new(
        "search, beginnings",
        "SELECT j.value FROM json_each($2) j WHERE EXISTS (SELECT 1 FROM search_word w WHERE w.edition = $1 AND w.word >= j.value AND w.word < j.value || char(1114111))");

    public override PageQuery Bodies { get; } = new(
        "search, bodies", "SELECT b.article_id, b.snapshot, b.html FROM json_each($1) j JOIN published_body b ON b.article_id = j.value");

    public override string Question(SearchAsk ask)
    {
        var wanted = ask.Marks.Select(Quoted).Concat(ask.Clauses.Where(c => !c.Excluded).Select(Of));
        return Without(ask, wanted);
    }

    public override string HeadQuestion(SearchAsk ask)
    {
        // What stands in the headline stands in the article, so that its words need not be asked for again.
        var clauses = ask.Clauses.Where(c => !c.Excluded).ToLookup(c => c.Kind == SearchTermKind.Word);
        var words = clauses[true].Select(c => Any(c.Any.Select(SearchMarks.InHead)));
        return clauses[true].Any() ? Without(ask, words.Concat(ask.Marks.Select(Quoted)).Concat(clauses[false].Select(Of))) : Quoted(SearchMarks.Nothing);
    }

    private static string Without(SearchAsk ask, IEnumerable<string> wanted)
    {
        var unwanted = ask.Clauses.Where(c => c.Excluded).Select(Of).ToList();
        var question = $"({string.Join(" AND ", wanted)})";
        return unwanted.Count == 0 ? question : $"{question} NOT ({string.Join(" OR ", unwanted)})";
    }

    private static string Any(IEnumerable<string> words) => $"({string.Join(" OR ", words.Select(Quoted))})";

    private static string Newest(string question, int window) => $"""
        SELECT {PageQueries.Card} FROM
          (SELECT rowid AS place FROM search_text WHERE search_text MATCH {question} AND rowid >= $3 AND rowid < $4 ORDER BY rowid DESC LIMIT {window}) f
          JOIN search_place p ON p.place = f.place JOIN published_article x ON x.id = p.article_id {PageQueries.Picture} ORDER BY f.place DESC
        """;

    private static string Of(SearchClause clause) => clause.Kind switch
    {
        SearchTermKind.Phrase => $"words : {Quoted(string.Join(' ', clause.Any))}",
        SearchTermKind.Beginning => $"words : {Quoted(clause.Any[0])} *",
        _ => Any(clause.Any),
    };

    private static string Quoted(string words) => $"\"{words}\"";
}
