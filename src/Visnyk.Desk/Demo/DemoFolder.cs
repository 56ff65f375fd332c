using System.Text.Json;
using System.Text.Json.Serialization;
using Visnyk.Editorial.Html;

namespace Visnyk.Desk.Demo;

/// <summary>Reads the files of the demonstration.</summary>
internal sealed class DemoFolder(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public PaperFile Paper => Read<PaperFile>(Path.Combine(folder, "paper.json"));

    public IEnumerable<(string Key, NamesFile File)> Topics => Each<NamesFile>("topics");

    public IEnumerable<(string Key, SourceFile File)> Sources => Each<SourceFile>("sources");

    public IEnumerable<(string Key, AuthorFile File)> Authors => Each<AuthorFile>("authors");

    public IEnumerable<(string Key, StoryFile File)> Stories => Directory.EnumerateDirectories(Path.Combine(folder, "stories"))
        .Select(story => (Path.GetFileName(story), Read<StoryFile>(Path.Combine(story, "story.json"))));

    public byte[] Picture(string key) => File.ReadAllBytes(Path.Combine(folder, "pictures", key + ".svg"));

    public PictureFile PictureAbout(string key) => Read<PictureFile>(Path.Combine(folder, "pictures", key + ".json"));

    public IEnumerable<(string Key, SnippetFile File)> Snippets => Directory.EnumerateDirectories(Path.Combine(folder, "snippets"))
        .Order(StringComparer.Ordinal)
        .Select(snippet => (Path.GetFileName(snippet), Read<SnippetFile>(Path.Combine(snippet, "snippet.json"))));

    /// <summary>What a snippet says in an edition, as HTML; null where it says nothing there.</summary>
    public string? Snippet(string key, string edition) =>
        Path.Combine(folder, "snippets", key, edition + ".html") is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>The article of a story, or the static page, in an edition; null where there is none.</summary>
    public ArticleFile? Article(string kind, string key, string edition, HtmlReaderOptions? options = null)
    {
        var file = Path.Combine(folder, kind, key, edition + ".html");
        return File.Exists(file) ? new ArticleFile(File.ReadAllText(file), options) : null;
    }

    private IEnumerable<(string Key, T File)> Each<T>(string kind) => Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json")
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileNameWithoutExtension(file), Read<T>(file)));

    private static T Read<T>(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Json) ?? throw new JsonException("the file holds nothing");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    internal sealed record PaperFile(EditionFile[] Editions, SectionFile[] Sections, string[] Pages);

    internal sealed record EditionFile(string Tag, string Name, string LanguageName, string Tagline, string TimeZone, string Dir);

    internal sealed record SectionFile(string Key, Dictionary<string, SectionNameFile> Names);

    internal sealed record SectionNameFile(string Name, string Description = "", bool TakesTheRest = false);

    internal sealed record NamesFile(Dictionary<string, string> Name);

    internal sealed record SourceFile(Dictionary<string, string> Name, string? Url);

    internal sealed record AuthorFile(Dictionary<string, string> Name, Dictionary<string, string> Role, Dictionary<string, string> About);

    internal sealed record SnippetFile(string Name);

    internal sealed record PictureFile(double FocalX, double FocalY, string Licence, string LicenceUrl, Dictionary<string, string> Credit);

    internal sealed record LinkFile(string Source, string? Url, string? Title, DateOnly? Date);

    internal sealed record StoryFile(
        string Section,
        string[] Topics,
        [property: JsonConverter(typeof(JsonStringEnumConverter<Editorial.Stories.StoryKind>))] Editorial.Stories.StoryKind Kind,
        string? SourceEdition,
        DateTimeOffset Published,
        DateTimeOffset? Updated,
        string[] Authors,
        Dictionary<string, string[]>? Translators,
        Dictionary<string, LinkFile[]> Sources,
        string? Picture);
}
