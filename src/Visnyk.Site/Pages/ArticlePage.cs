using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Readers;
using Visnyk.Site.Sharing;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

/// <summary>Makes an article page of its row.</summary>
internal static class ArticlePage
{
    // Readers of news in scripts with word spaces read about this many words a minute.
    private const int WordsAMinute = 200;
    private const int LongestDescription = 300;

    public static PageBuild Build(SiteCatalogue catalogue, EditionEntry edition, ArticleRows rows, string path, SiteOptions options)
    {
        var row = rows.Article;
        var snapshot = row.Snapshot;
        var editions = StoryEditions.Of(catalogue, rows.Siblings);
        var alternates = editions.All;
        var source = editions.Source is { } first && first != edition ? alternates.First(a => a.Edition == first) : default;
        var model = Model(edition, rows, source) with
        {
            Share = ShareLinks.Of(row.Headline, options.PublicUrl + path),
            MailUrl = ShareLinks.Mail(row.Headline, options.PublicUrl + path),
            Reactions = options.Readers.Reactions.IsEmpty ? null : new ReactionsModel(path + Route.Reactions.Ending, ReactionChoices.Of(edition, options.Readers.Reactions)),
            ReportUrl = $"{path}{Route.Report.Ending}?revision={ShortKey.Write(row.Revision)}",
        };
        return new PageBuild
        {
            Kind = "article",
            Edition = edition,
            Path = path,
            Title = row.Headline,
            Description = Description(model),
            CurrentSection = model.Section?.Url,
            Switches = [.. alternates.Where(a => a.Edition != edition).Select(a => Switch(a.Edition, a.Path))],
            Alternates = alternates,
            DefaultAlternate = editions.Default,
            Frames = snapshot.Frames ?? [],
            Models = [("article", model)],
            Article = new ArticleHead(row, model, snapshot.Words, source.Path, source.Edition?.Language),
        };
    }

    private static OtherEdition Switch(EditionEntry edition, string path) => new(edition.Edition.LanguageName, edition.Language, edition.Dir, path, Current: false);

    private static string Description(ArticleModel model) => model.Deck.Length is > 0 and <= LongestDescription ? model.Deck : "";

    private static ArticleModel Model(EditionEntry edition, ArticleRows rows, (EditionEntry Edition, string Path) source)
    {
        var row = rows.Article;
        var snapshot = row.Snapshot;
        var section = edition.SectionById.GetValueOrDefault(new SectionId(row.Section));
        var related = Cards.Of(rows.Related, edition);
        return new ArticleModel
        {
            Story = ShortKey.Write(row.Story),
            Headline = row.Headline,
            Deck = row.Deck,
            Dateline = snapshot.Dateline,
            Section = section is null ? null : new Named(section.Name, edition.AddressOf(section)),
            Published = new PageDate(row.PublishedAt),
            Updated = PageDate.Of(row.UpdatedAt),
            ReadingMinutes = Math.Max(1, (snapshot.Words + (WordsAMinute / 2)) / WordsAMinute),
            Authors = People(edition, rows.Authors, snapshot.Authors),
            Translators = People(edition, rows.Authors, snapshot.Translators),
            TranslatedFrom = source.Edition is null ? null : Switch(source.Edition, source.Path),
            Lead = Lead(row),
            KeyPoints = [.. snapshot.KeyPoints.Select(p => new KeyPointModel(new SafeHtml(p.Html), p.Anchor.Length == 0 ? "" : "#" + p.Anchor))],
            Body = new SafeHtml(SourceReferences.Named(row.Html, number => edition.Locale.Text("article.source_ref", null, ("number", number)))),
            Sources = Sources(snapshot, rows.Sources),
            Corrections = [.. snapshot.Corrections.Reverse().Select(Correction)],
            Topics = [.. rows.Topics.Select(t => new Named(t.Name, $"/{edition.Tag}/topics/{t.Slug}/"))],
            Related = related,
            Next = Array.Find(related, c => c.Section?.Name == section?.Name) ?? related.FirstOrDefault(),
        };
    }

    internal static Person[] People(EditionEntry edition, NamedRow[] rows, long[] ids) =>
        [.. ids.Select(id => Array.Find(rows, r => r.Id == id)).OfType<NamedRow>().Select(r => new Person(r.Name, $"/{edition.Tag}/authors/{r.Slug}/", r.Note ?? ""))];

    internal static LeadModel? Lead(ArticleRow row) => row.Lead is not { } media ? null : new LeadModel(
        new PagePicture(media.Id, media.Width, media.Height, media.Focal, row.LeadAlt),
        new SafeHtml(row.Snapshot.LeadCaption ?? ""),
        row.Snapshot.LeadCredit ?? media.Credit ?? "",
        media.Licence,
        media.LicenceUrl);

    private static SourceModel[] Sources(PublishedSnapshot snapshot, NamedRow[] names)
    {
        var sources = new List<SourceModel>(snapshot.Attributions.Length);
        for (var i = 0; i < snapshot.Attributions.Length; i++)
        {
            if (Source(snapshot.Attributions[i], i + 1, names) is { } source)
            {
                sources.Add(source with { Repeats = sources.Exists(s => s.Nearest.Name == source.Nearest.Name && s.Origin?.Name == source.Origin?.Name) });
            }
        }

        return [.. sources];
    }

    private static SourceModel? Source(PublishedSnapshot.AttributionLine attribution, int number, NamedRow[] names)
    {
        var chain = attribution.Chain
            .Select(link => (Link: link, Source: Array.Find(names, n => n.Id == link.Source)))
            .Where(x => x.Source is not null)
            .Select(x => new ChainLinkModel(x.Source!.Name, x.Link.Url ?? x.Source.Note, x.Link.Title, x.Link.Date is { } date ? PageDate.Of(date) : null))
            .ToList();
        return chain.Count == 0 ? null : new SourceModel
        {
            Number = number,
            Anchor = $"source-{number}",
            Nearest = new Named(chain[^1].Name, chain[^1].Url),
            Origin = chain.Count > 1 ? new Named(chain[0].Name, chain[0].Url) : null,
            Chain = chain,
            Passages = [.. attribution.Anchors.Select((anchor, index) => new PassageModel("#" + anchor, index + 1))],
        };
    }

    private static CorrectionModel Correction(PublishedSnapshot.CorrectionLine line) => new()
    {
        Date = new PageDate(line.At),
        Html = new SafeHtml(line.Html),
        Url = line.Anchor is { } anchor ? "#" + anchor : null,
        Kind = PageMaker.NameOf((CorrectionKind)line.Kind),
        ChangesMeaning = line.ChangesMeaning,
    };
}
