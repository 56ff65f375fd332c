using System.Text;
using NodaTime;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Search;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Site.Search;

/// <summary>Makes the page of search: the form, and what was found.</summary>
public sealed class SearchPages(Database database, SearchLanguages languages)
{
    private const int PageSize = 20;

    /// <summary>The address of an edition's search.</summary>
    public static string PathIn(EditionEntry edition) => $"/{edition.Tag}/search/";

    /// <summary>The page.</summary>
    public async Task<PageBuild> Make(SiteCatalogue catalogue, EditionEntry edition, SearchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(request);
        var model = await Answer(edition, request, cancel);
        return new PageBuild
        {
            Kind = "search",
            Edition = edition,
            Path = PathIn(edition),
            Title = request.Query.Length == 0 ? edition.Locale.Text("search.title") : edition.Locale.Text("search.for", null, ("query", model.Query)),
            Indexed = false,
            Switches = [.. catalogue.Editions.Where(e => e != edition).Select(e => new OtherEdition(
                e.Edition.LanguageName, e.Language, e.Dir, new SearchRequest { Query = request.Query }.Address(PathIn(e)), Current: false))],
            Models = [("search", model)],
        };
    }

    private async Task<SearchModel> Answer(EditionEntry edition, SearchRequest request, CancellationToken cancel)
    {
        var (topics, authors) = await database.Pages.SearchChoices(edition.Tag, cancel);
        var query = SearchQuery.Parse(request.Query);
        var path = PathIn(edition);
        var first = request with { Page = 1, Below = long.MaxValue };
        var model = new SearchModel
        {
            Query = request.Query.Length > SearchQuery.Longest ? request.Query[..SearchQuery.Longest] : request.Query,
            Url = path,
            Asked = request.IsAsked,
            Shortened = query.Shortened,
            Newest = request.Newest,
            OrderUrl = (first with { Newest = !request.Newest }).Address(path),
            FirstUrl = first == request ? null : first.Address(path),
            Sections = [.. edition.Sections.Select(s => new ChoiceModel(s.Name, s.Slug.Value, s.Slug.Value == request.Section))],
            Topics = Choices(topics, request.Topic),
            Authors = Choices(authors, request.Author),
            From = SearchRequest.Text(request.From),
            To = SearchRequest.Text(request.To),
            Narrowed = request.IsNarrowed,
            WideUrl = new SearchRequest { Query = request.Query, Newest = request.Newest }.Address(path),
        };
        var ask = new SearchAsk(edition.Tag, [])
        {
            Section = edition.Sections.FirstOrDefault(s => s.Slug.Value == request.Section)?.SectionId.Value,
            Topic = topics.FirstOrDefault(t => t.Slug == request.Topic)?.Id,
            Author = authors.FirstOrDefault(a => a.Slug == request.Author)?.Id,
            From = request.From is { } from ? KeyOf(edition, from) : 0,
            Below = Math.Min(request.Below, request.To is { } to ? KeyOf(edition, to.PlusDays(1)) : long.MaxValue),
        };

        // Signs alone ask for nothing.
        return query.Terms.Count == 0 && (request.Query.Length > 0 || !request.IsNarrowed) ? model : await Find(model, ask, query, edition, request, cancel);
    }

    private async Task<SearchModel> Find(
        SearchModel model, SearchAsk ask, SearchQuery query, EditionEntry edition, SearchRequest request, CancellationToken cancel)
    {
        var language = languages.For(edition.Tag.Value);
        var meaning = await SearchMeaning.Of(query.Terms, language, edition, database, request.Exact, cancel);
        var clauses = meaning.Terms.SelectMany(t => SearchClause.Of(t, language)).ToList();
        var (heads, all) = await database.Pages.Search(ask with { Clauses = clauses }, cancel);
        var loosened = false;
        if (all.Length == 0 && !request.Exact && Looser(meaning) is { Count: > 0 } looser)
        {
            clauses = [.. looser.SelectMany(t => SearchClause.Of(t, language))];
            (heads, all) = await database.Pages.Search(ask with { Clauses = clauses }, cancel);
            loosened = all.Length > 0;
        }

        var passages = new Passages(language, clauses);
        var rows = request.Newest ? [.. all] : SearchRanking.Best(heads.Concat(all), passages, clauses.Count(c => !c.Excluded));
        var shown = request.Newest ? rows[..Math.Min(PageSize, rows.Count)] : [.. rows.Skip((request.Page - 1) * PageSize).Take(PageSize)];
        var isLast = request.Newest ? rows.Count <= PageSize : rows.Count <= request.Page * PageSize;
        var next = request.Newest && !isLast ? request with { Below = shown[^1].SortKey } : request with { Page = request.Page + 1 };
        return model with
        {
            Hits = await Hits(shown, passages, edition, cancel),
            Count = rows.Count,
            More = all.Length == SearchDialect.Window,
            Instead = meaning.IsOther ? SearchMeaning.Typed(meaning.Terms) : null,
            ExactUrl = meaning.IsOther ? (request with { Exact = true, Page = 1, Below = long.MaxValue }).Address(model.Url) : null,
            Loosened = loosened,
            NextUrl = isLast ? null : next.Address(model.Url),
        };
    }

    /// <summary>What may be found where nothing has everything: only the words that some article has, phrases as words; nothing where that is the same.</summary>
    private static List<SearchTerm> Looser(SearchMeaning meaning)
    {
        List<SearchTerm> looser = [.. meaning.Known.Select(t => t is { Kind: SearchTermKind.Phrase, Excluded: false } ? t with { Kind = SearchTermKind.Word } : t)];
        return looser.Exists(t => !t.Excluded) && !looser.SequenceEqual(meaning.Terms) ? looser : [];
    }

    private async Task<IReadOnlyList<HitModel>> Hits(List<CardRow> rows, Passages passages, EditionEntry edition, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var bodies = await database.Pages.Bodies(rows.Select(r => r.Id), cancel);
        return [.. rows.Select(row => new HitModel(
            Cards.Of(row, edition),
            Html(passages.Marked(row.Headline)),
            Html(passages.Best(Text(row.Deck, bodies.GetValueOrDefault(row.Id, ""))))))];
    }

    private static string Text(string deck, string html) => deck.Length == 0 ? PlainText.Of(html) : $"{deck}\n{PlainText.Of(html)}";

    private static SafeHtml Html(IReadOnlyList<Passages.Piece> pieces)
    {
        var html = new StringBuilder(256);
        foreach (var piece in pieces)
        {
            html.Append(piece.IsFound ? "<mark>" : "").Encoded(piece.Text).Append(piece.IsFound ? "</mark>" : "");
        }

        return new SafeHtml(html.ToString());
    }

    private static List<ChoiceModel> Choices(ChoiceRow[] rows, string current) => [.. rows.Select(r => new ChoiceModel(r.Name, r.Slug, r.Slug == current))];

    private static long KeyOf(EditionEntry edition, LocalDate day) => SortKey.From(day.AtStartOfDayInZone(edition.Zone).ToDateTimeOffset());
}
