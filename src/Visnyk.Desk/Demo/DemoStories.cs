using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Media;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Snippets;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;

namespace Visnyk.Desk.Demo;

/// <summary>Makes the stories of the demonstration, each as a newsroom would: written, published, and where its files say so updated or corrected.</summary>
internal sealed class DemoStories(
    Actor by, IServiceProvider desk, DemoFolder files, ImmutableArray<EditionTag> editions, Dictionary<string, SectionId> sections)
{
    private readonly Dictionary<string, TopicId> topics = [];
    private readonly Dictionary<string, SourceId> sources = [];
    private readonly Dictionary<string, AuthorId> authors = [];

    private readonly Dictionary<string, SnippetId> snippets = [];

    public async Task Names(CancellationToken cancel)
    {
        foreach (var (key, file) in files.Topics)
        {
            topics.Add(key, (await Action<NameTopic>().Run(by, new(key, ByEdition(file.Name)), cancel)).Value);
        }

        foreach (var (key, file) in files.Sources)
        {
            sources.Add(key, (await Action<NameSource>().Run(by, new(key, ByEdition(file.Name), file.Url), cancel)).Value);
        }

        foreach (var (key, file) in files.Authors)
        {
            var names = file.Name.Select(n => new NameAuthor.Entry(EditionTag.Parse(n.Key), n.Value, file.Role[n.Key], file.About[n.Key])).ToImmutableArray();
            authors.Add(key, (await Action<NameAuthor>().Run(by, new(key, names), cancel)).Value);
        }

        foreach (var (key, file) in files.Snippets)
        {
            ImmutableArray<SaveSnippet.Entry> texts =
                [.. editions.Select(e => (Edition: e, Html: files.Snippet(key, e.Value))).Where(x => x.Html is not null).Select(x => new SaveSnippet.Entry(x.Edition, HtmlReader.ReadBlocks(x.Html!), 0))];
            snippets.Add(key, (await Action<SaveSnippet>().Run(by, new(null, texts) { Name = file.Name }, cancel)).Value);
        }
    }

    public async Task Make(string key, DemoFolder.StoryFile file, CancellationToken cancel)
    {
        var written = editions.Select(e => (Edition: e, File: files.Article("stories", key, e.Value, Reading))).Where(x => x.File is not null).ToList();
        var story = (await Action<CreateStory>().Run(
            by,
            new CreateStory.Request(sections[file.Section])
            {
                Kind = file.Kind,
                SourceEdition = file.SourceEdition is { } source ? EditionTag.Parse(source) : null,
                Topics = [.. file.Topics.Select(t => topics[t])],
                Attributions = [.. file.Sources.Select(s => new Attribution(s.Key, [.. s.Value.Select(Link)]))],
                LeadMedia = file.Picture is { } picture ? await TakeIn(picture, cancel) : null,
            },
            cancel)).Value;
        var versions = new Dictionary<EditionTag, int>();
        async Task Save(EditionTag edition, ArticleContent content) => versions[edition] = (await Action<SaveWorkingCopy>().Run(
            by,
            new(story, edition, versions.GetValueOrDefault(edition), WithByline(content, file, edition)), cancel)).Value.Version;

        foreach (var (edition, article) in written)
        {
            await Save(edition, article!.ReadFirst() ?? article.Read());
        }

        ImmutableArray<EditionTag> all = [.. written.Select(w => w.Edition)];
        Published(key, await Action<PublishStory>().Run(by, new(story, all) { At = file.Published }, cancel));
        if (file.Updated is not { } updated)
        {
            return;
        }

        foreach (var (edition, article) in written)
        {
            await Save(edition, article!.Read());
        }

        ImmutableArray<FileCorrection.Note> notes = [.. written.Where(w => w.File!.Correction is not null).Select(w => Note(w.Edition, w.File!))];
        Published(key, notes.IsEmpty
            ? await Action<PublishStory>().Run(by, new(story, all) { At = updated }, cancel)
            : await Action<FileCorrection>().Run(by, new(story, notes) { At = updated }, cancel));
    }

    private HtmlReaderOptions Reading => new() { Snippet = key => snippets.TryGetValue(key, out var id) ? id : null };

    private static void Published(string key, Editorial.Results.Outcome<ImmutableArray<ArticleId>> outcome)
    {
        if (!outcome.Done)
        {
            throw new FormatException($"demo/stories/{key}: {string.Join("; ", outcome.Problems.Select(p => $"{p.Edition}: {p.Detail}"))}");
        }
    }

    private static FileCorrection.Note Note(EditionTag edition, ArticleFile file) => new(
        edition,
        HtmlReader.ReadText(file.Correction!),
        file.Correction!.GetAttribute("data-block") is { } block ? new Passage(BlockId.Parse(block)) : null);

    private static Dictionary<EditionTag, string> ByEdition(Dictionary<string, string> names) => names.ToDictionary(n => EditionTag.Parse(n.Key), n => n.Value);

    private ArticleContent WithByline(ArticleContent content, DemoFolder.StoryFile file, EditionTag edition) => content with
    {
        Authors = [.. file.Authors.Select(a => authors[a])],
        Translators = [.. (file.Translators?.GetValueOrDefault(edition.Value) ?? []).Select(a => authors[a])],
    };

    private AttributionLink Link(DemoFolder.LinkFile file) => new(sources[file.Source], SafeUrl.Web(file.Url), file.Title, file.Date);

    private async Task<MediaId> TakeIn(string key, CancellationToken cancel)
    {
        var about = files.PictureAbout(key);
        return (await Action<TakeInPicture>().Run(
            by,
            new(files.Picture(key), ByEdition(about.Credit))
            {
                Focal = FocalPoint.At(about.FocalX, about.FocalY),
                Licence = about.Licence,
                LicenceUrl = about.LicenceUrl,
            },
            cancel)).Value;
    }

    private T Action<T>()
        where T : notnull => desk.GetRequiredService<T>();
}
