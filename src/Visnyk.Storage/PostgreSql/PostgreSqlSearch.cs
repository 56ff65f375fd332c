using Visnyk.Editorial.Search;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.PostgreSql;

/// <summary>Asks PostgreSQL's text search (https://www.postgresql.org/docs/current/datatype-textsearch.html), without any of its own dictionaries.</summary>
internal sealed class PostgreSqlSearch : SearchDialect
{
    public override PageQuery Find { get; } = new("search", Newest("t.head @@ $1::tsquery AND t.words @@ $2::tsquery", HeadWindow), Newest("t.words @@ $2::tsquery", Window));

    // Each word is looked up by itself: without that, all words of the edition may be read.
    public override PageQuery Count { get; } = new(
        "search, words",
        """
        SELECT w.word, w.articles FROM json_array_elements_text($2::json) j(value)
        CROSS JOIN LATERAL (SELECT s.word, s.articles FROM search_word s WHERE s.edition = $1 AND s.word = j.value LIMIT 1) w
        """);

    public override PageQuery Begun { get; } = new(
        "search, beginnings",
        "SELECT j.value FROM json_array_elements_text($2::json) j(value) WHERE EXISTS (SELECT 1 FROM search_word w WHERE w.edition = $1 AND w.word >= j.value AND w.word < j.value || chr(1114111))");

    public override PageQuery Bodies { get; } = new(
        "search, bodies", "SELECT b.article_id, b.snapshot, b.html FROM json_array_elements_text($1::json) j(value) JOIN published_body b ON b.article_id = j.value::bigint");

    public override string Question(SearchAsk ask) =>
        string.Join(" & ", ask.Marks.Select(Quoted).Concat(ask.Clauses.Select(c => c.Excluded ? "!" + Of(c) : Of(c))));

    public override string HeadQuestion(SearchAsk ask)
    {
        var words = ask.Clauses.Where(c => c is { Excluded: false, Kind: SearchTermKind.Word }).Select(Of).ToList();
        return words.Count == 0 ? Quoted(SearchMarks.Nothing) : string.Join(" & ", words);
    }

    private static string Newest(string question, int window) => $"""
        SELECT {PageQueries.Card} FROM
          (SELECT t.article_id, t.sort_key FROM search_text t WHERE {question} AND t.sort_key >= $3 AND t.sort_key < $4 ORDER BY t.sort_key DESC LIMIT {window}) f
          JOIN published_article x ON x.id = f.article_id {PageQueries.Picture} ORDER BY f.sort_key DESC
        """;

    private static string Of(SearchClause clause) => clause.Kind switch
    {
        SearchTermKind.Phrase => $"({string.Join(" <-> ", clause.Any.Select(Quoted))})",
        SearchTermKind.Beginning => Quoted(clause.Any[0]) + ":*",
        _ => $"({string.Join(" | ", clause.Any.Select(Quoted))})",
    };

    private static string Quoted(string word) => $"'{word}'";
}
