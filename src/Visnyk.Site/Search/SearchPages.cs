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
            Description = edition.Locale.Text("search.description", null, ("paper", edition.Edition.Name)),
            Indexed = false,
            Part = request.Part,
            Switches = [.. catalogue.Editions.Where(e => e != edition).Select(e => new OtherEdition(
                e.Edition.LanguageName, e.Language, e.Dir, new SearchRequest { Query = request.Query }.Address(PathIn(e)), Current: false))],
            Models = [("search", model)],
        };
    }

    private async Task<SearchModel> Answer(EditionEntry edition, SearchRequest request, CancellationToken cancel)
    {
        // A part has no form: its choices are looked up only where one of them was made.
        var (topics, authors) = request is { Part: true, Topic.Length: 0, Author.Length: 0 } ? ([], []) : await database.Pages.SearchChoices(edition.Tag, cancel);
        var query = SearchQuery.Parse(request.Query);
        var path = PathIn(edition);
        var first = request with { Page = 1, Below = long.MaxValue };
        var model = new SearchModel
        {
            Query = request.Query.Length > SearchQuery.Longest ? request.Query[..SearchQuery.Longest] : request.Query,
            Url = path,
            Asked = request.IsAsked,
            Part = request.Part,
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
        async Task<Finding> Ask(SearchMeaning meaning, IReadOnlyList<SearchTerm> terms, bool loosened)
        {
            List<SearchClause> clauses = [.. terms.SelectMany(t => SearchClause.Of(t, language))];
            var (heads, all) = await database.Pages.Search(ask with { Clauses = clauses }, cancel);
            return new Finding(meaning, clauses, heads, all, loosened && all.Length > 0);
        }

        var meaning = await SearchMeaning.Of(query.Terms, language, edition, database, request.Exact, cancel);
        var finding = await Ask(meaning, meaning.Terms, loosened: false);
        if (finding.All.Length == 0 && !request.Exact && query.Terms.SelectMany(t => t.Loose).ToList() is var loose && !loose.SequenceEqual(query.Terms))
        {
            meaning = await SearchMeaning.Of(loose, language, edition, database, exact: false, cancel) with { IsOther = true };
            finding = await Ask(meaning, meaning.Terms, loosened: false);
        }

        // Where nothing has everything, only the words that some article has; signs and single letters alone are no words to go by.
        if (finding.All.Length == 0 && !request.Exact && meaning.Known.Any(t => !t.Excluded && t.Words.Any(w => w.Length > 1)) && meaning.Known.Count < meaning.Terms.Count)
        {
            finding = await Ask(meaning, meaning.Known, loosened: true);
        }

        return await Shown(model, finding, language, edition, request, cancel);
    }

    private async Task<SearchModel> Shown(
        SearchModel model, Finding finding, WordKeys language, EditionEntry edition, SearchRequest request, CancellationToken cancel)
    {
        var (meaning, clauses, heads, all, loosened) = finding;
        var isOther = meaning.IsOther && all.Length > 0;
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
            Instead = isOther ? SearchMeaning.Typed(meaning.Terms) : null,
            ExactUrl = isOther ? (request with { Exact = true, Page = 1, Below = long.MaxValue }).Address(model.Url) : null,
            Loosened = loosened,
            NextUrl = isLast ? null : next.Address(model.Url),
        };
    }

    private async Task<IReadOnlyList<HitModel>> Hits(List<CardRow> rows, Passages passages, EditionEntry edition, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var words = await database.Pages.Words(rows.Select(r => r.Id), cancel);
        return [.. rows.Select(row => new HitModel(
            Cards.Of(row, edition),
            Html(passages.Marked(row.Headline)),
            Html(passages.Best(Text(row.Deck, words.GetValueOrDefault(row.Id, ""))))))];
    }

    /// <summary>In one line, with a dot between lines that end without a sign: key points, headings.</summary>
    private static string Text(string deck, string words)
    {
        var text = new StringBuilder(deck.Length + words.Length + 64);
        foreach (var line in $"{deck}\n{words}".Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(text.Length == 0 ? "" : char.IsPunctuation(text[^1]) ? " " : " · ").Append(line);
        }

        return text.ToString();
    }

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

    /// <summary>What the index gave, and for what.</summary>
    private sealed record Finding(SearchMeaning Meaning, IReadOnlyList<SearchClause> Clauses, CardRow[] Heads, CardRow[] All, bool Loosened);
}
