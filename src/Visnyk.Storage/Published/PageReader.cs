using System.Text.Json;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Related;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.Published;

/// <summary>
/// Reads what pages are made of: each model in one round trip. It stands beside <see cref="PublishedDb"/> for speed, on connections that cannot
/// write either and that keep their statements prepared, and asks nothing but <see cref="PageQueries"/>, <see cref="FeedQueries"/> and <see cref="SitemapQueries"/>.
/// </summary>
public abstract partial class PageReader
{
    /// <summary>How often what readers see has changed; 0 where it never did.</summary>
    public async Task<long> ChangeNumber(CancellationToken cancel) =>
        (await Read(PageQueries.Change, static results => results.Many(static row => row.Number(0)), cancel)).FirstOrDefault();

    /// <summary>What nearly every page needs, as of one moment.</summary>
    public Task<CatalogueRows> Catalogue(CancellationToken cancel) => Read(PageQueries.Catalogue, CatalogueRows.Read, cancel);

    /// <summary>What an address says; null where it never was one.</summary>
    public Task<AddressRow?> Address(EditionTag edition, AddressSpace space, Slug slug, CancellationToken cancel) => Read(
        PageQueries.Address,
        static results => results.One(static row => new AddressRow((AddressState)row.Number(0), row.Number(1))),
        cancel,
        edition.Value,
        space.Value,
        slug.Value);

    /// <summary>Where an address of before leads; null where it never was one.</summary>
    public Task<string?> Redirect(string path, CancellationToken cancel) => Read(PageQueries.Redirect, static results => results.One(static row => row.Text(0)), cancel, path);

    /// <summary>The slug under which something stands now; null where it stands nowhere.</summary>
    public Task<string?> CurrentSlug(long target, EditionTag edition, AddressKind kind, CancellationToken cancel) =>
        Read(PageQueries.CurrentSlug, static results => results.One(static row => row.Text(0)), cancel, target, edition.Value, (long)kind);

    /// <summary>An article with everything beside it; null where it is not published.</summary>
    public Task<ArticleRows?> Article(long article, CancellationToken cancel) => Read(PageQueries.Article, ReadArticle, cancel, article);

    /// <summary>An edition's home, with the id of what is pinned as its lead; null where nothing is at that time.</summary>
    public Task<(CardRow[] Cards, long? Lead)> Home(EditionTag edition, DateTimeOffset now, CancellationToken cancel) => Read(
        PageQueries.Home,
        static async results => (await results.Many(CardRow.From), (await results.Many(static row => (long?)row.Number(0))).FirstOrDefault()),
        cancel,
        edition.Value,
        now.ToUnixTimeMilliseconds());

    /// <summary>A page of an edition's newest.</summary>
    public Task<CardRow[]> Newest(EditionTag edition, long below, CancellationToken cancel) => Read(PageQueries.Newest, ReadCards, cancel, edition.Value, below);

    /// <summary>A page of a section, with what is pinned as its front's lead; null where nothing is at that time.</summary>
    public Task<(CardRow[] Cards, CardRow? Lead)> Section(EditionTag edition, SectionId section, long below, DateTimeOffset now, CancellationToken cancel) => Read(
        PageQueries.Section,
        static async results => (await results.Many(CardRow.From), await results.One(CardRow.From)),
        cancel,
        edition.Value,
        section.Value,
        below,
        now.ToUnixTimeMilliseconds());

    /// <summary>A page of a topic, and what every edition that has it calls it.</summary>
    public Task<(CardRow[] Cards, HeadingRow[] Headings)> Topic(EditionTag edition, long topic, long below, CancellationToken cancel) =>
        Read(PageQueries.Topic, ReadLinked, cancel, edition.Value, topic, below);

    /// <summary>A page of an author, and what every edition that has them calls them.</summary>
    public Task<(CardRow[] Cards, HeadingRow[] Headings)> Author(EditionTag edition, long author, long below, CancellationToken cancel) =>
        Read(PageQueries.Author, ReadLinked, cancel, edition.Value, author, below);

    /// <summary>
    /// A page of a day: keys from <paramref name="from"/>, below <paramref name="below"/>; the next day begins at <paramref name="to"/>. Beside it the
    /// keys of the nearest articles of other days; null where there is none.
    /// </summary>
    public Task<(CardRow[] Cards, long? Before, long? After)> Day(EditionTag edition, long from, long below, long to, CancellationToken cancel) =>
        Read(PageQueries.Day, ReadDay, cancel, edition.Value, from, below, to);

    /// <summary>A page of an edition's corrections.</summary>
    public Task<CorrectionRow[]> Corrections(EditionTag edition, long below, CancellationToken cancel) =>
        Read(PageQueries.Corrections, static results => results.Many(CorrectionRow.From), cancel, edition.Value, below);

    /// <summary>How many readers said what of an article.</summary>
    public Task<ReactionRow[]> Reactions(long article, CancellationToken cancel) =>
        Read(PageQueries.Reactions, static results => results.Many(ReactionRow.From), cancel, article);
    /// <summary>
    /// The newest articles that answer a question, those with the words in their headlines first; an article may come twice.
    /// </summary>
    public Task<(CardRow[] Heads, CardRow[] All)> Search(SearchAsk ask, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Read(
            Searching.Find,
            static async results => (await results.Many(CardRow.From), await results.Many(CardRow.From)),
            cancel,
            Searching.HeadQuestion(ask),
            Searching.Question(ask),
            ask.From,
            ask.Below);
    }

    /// <summary>How many articles of an edition have each of some words, those without an article left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountWords(EditionTag edition, IEnumerable<string> words, CancellationToken cancel)
    {
        var rows = await Read(
            Searching.Count,
            static results => results.Many(static row => (Word: row.Text(0), Articles: row.Number(1))),
            cancel,
            edition.Value,
            JsonSerializer.Serialize(words.Distinct()));
        return rows.ToDictionary(r => r.Word, r => r.Articles);
    }

    /// <summary>Those of some beginnings that a word of an edition's articles has.</summary>
    public async Task<IReadOnlySet<string>> WordsBegun(EditionTag edition, IEnumerable<string> beginnings, CancellationToken cancel) => (await Read(
        Searching.Begun, static results => results.Many(static row => row.Text(0)), cancel, edition.Value, JsonSerializer.Serialize(beginnings))).ToHashSet();

    /// <summary>What articles say beside headline and deck (<see cref="WordsPublished"/>), by id.</summary>
    public async Task<IReadOnlyDictionary<long, string>> Words(IEnumerable<long> articles, CancellationToken cancel)
    {
        var rows = await Read(
            Searching.Bodies, static results => results.Many(static row => (Id: row.Number(0), Snapshot: row.Text(1), Html: row.Text(2))), cancel, JsonSerializer.Serialize(articles.Distinct()));
        return rows.ToDictionary(r => r.Id, r => string.Join('\n', WordsPublished.Of(r.Snapshot, r.Html)));
    }

    /// <summary>Topics and authors that an edition's articles can be searched by.</summary>
    public Task<(ChoiceRow[] Topics, ChoiceRow[] Authors)> SearchChoices(EditionTag edition, CancellationToken cancel) => Read(
        Searching.Choices, static async results => (await results.Many(ChoiceRow.From), await results.Many(ChoiceRow.From)), cancel, edition.Value);

    /// <summary>How this database is searched.</summary>
    public abstract SearchDialect Searching { get; }

    /// <summary>Asks a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="read">Reads its results.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="values">The values of <c>$1</c> and so on: texts and 64-bit numbers.</param>
    protected abstract Task<T> Read<T>(PageQuery query, Func<PageRows, ValueTask<T>> read, CancellationToken cancel, params object[] values);

    private static ValueTask<CardRow[]> ReadCards(PageRows results) => results.Many(CardRow.From);

    private static async ValueTask<(CardRow[], HeadingRow[])> ReadLinked(PageRows results) =>
        (await results.Many(CardRow.From), await results.Many(HeadingRow.From));

    private static async ValueTask<(CardRow[], long?, long?)> ReadDay(PageRows results)
    {
        var cards = await results.Many(CardRow.From);
        var beside = await results.One(static row => Tuple.Create(row.NumberOrNull(0), row.NumberOrNull(1)));
        return (cards, beside?.Item1, beside?.Item2);
    }

    private static async ValueTask<ArticleRows?> ReadArticle(PageRows results) => await results.One(ArticleRow.From) is not { } article ? null : new ArticleRows(
        article,
        await results.Many(static row => NamedRow.From(row)),
        await results.Many(static row => NamedRow.From(row)),
        await results.Many(static row => NamedRow.From(row)),
        await results.Many(static row => SiblingRow.From(row)),
        Apart(article.Fingerprint, await results.Many(static row => (CardRow.From(row), new Fingerprint(row.Number(PageQueries.CardColumns))))));

    /// <summary>The first that are no near-duplicates of the article or of one another.</summary>
    private static CardRow[] Apart(Fingerprint article, (CardRow Card, Fingerprint Fingerprint)[] near)
    {
        var shown = new List<CardRow>(PageQueries.RelatedShown);
        Span<Fingerprint> known = stackalloc Fingerprint[PageQueries.RelatedShown + 1];
        known[0] = article;
        foreach (var (card, fingerprint) in near)
        {
            var isNew = true;
            foreach (var other in known[..(shown.Count + 1)])
            {
                isNew &= !fingerprint.IsNearly(other);
            }

            if (isNew && shown.Count < PageQueries.RelatedShown)
            {
                shown.Add(card);
                known[shown.Count] = fingerprint;
            }
        }

        return [.. shown];
    }
}
