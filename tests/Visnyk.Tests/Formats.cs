using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Json.Schema;

namespace Visnyk.Tests;

/// <summary>Feeds and sitemaps as a reader who trusts nobody takes them: checked against the formats' schemas, then read by a library.</summary>
internal static class Formats
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Module = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Visnyk.Tests", "Schemas");
    private static readonly Lazy<XmlSchemaSet> Schemas = new(ReadSchemas);
    private static readonly JsonSchema JsonFeedSchema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Folder, "json-feed.json")));

    /// <summary>A document at an address, well-formed and as its schema says.</summary>
    public static async Task<XDocument> Xml(Paper paper, string address) => Xml(address, await Bytes(paper, address));

    public static XDocument Xml(string address, byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var document = XDocument.Load(reader);
        var faults = new List<string>();
        document.Validate(Schemas.Value, (_, fault) => faults.Add($"{address}: {fault.Message}"));
        Assert.Empty(faults);
        Assert.True(Schemas.Value.GlobalElements.Contains(new XmlQualifiedName(document.Root!.Name.LocalName, document.Root.Name.NamespaceName)), $"{address} is of no known format");
        return document;
    }

    /// <summary>A feed: valid, with what must be there once there once.</summary>
    public static async Task<XDocument> Rss(Paper paper, string address)
    {
        var document = await Xml(paper, address);
        var channel = document.Root!.Element("channel")!;
        Once(channel, "title", "link", "description", "language", "lastBuildDate");
        Assert.Equal("https://paper.example" + address, channel.Elements(Atom + "link").Single(l => (string)l.Attribute("rel")! == "self").Attribute("href")!.Value);
        foreach (var item in channel.Elements("item"))
        {
            Once(item, "title", "link", "guid", "pubDate", "description");
        }

        return document;
    }

    public static async Task<XDocument> AtomFeed(Paper paper, string address)
    {
        var document = await Xml(paper, address);
        var feed = document.Root!;
        Once(feed, Atom + "id", Atom + "title", Atom + "updated");
        Assert.Equal("https://paper.example" + address, feed.Elements(Atom + "link").Single(l => (string)l.Attribute("rel")! == "self").Attribute("href")!.Value);
        Assert.NotEmpty(feed.Elements(Atom + "author"));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Once(entry, Atom + "id", Atom + "title", Atom + "updated", Atom + "published", Atom + "summary");
            var alternates = entry.Elements(Atom + "link").Where(l => (string)l.Attribute("rel")! == "alternate").Select(l => (string?)l.Attribute("hreflang")).ToList();
            Assert.Equal(alternates.Distinct(), alternates);
        }

        return document;
    }

    public static async Task<JsonElement> JsonFeed(Paper paper, string address)
    {
        using var document = JsonDocument.Parse(await Bytes(paper, address));
        var json = document.RootElement.Clone();
        var result = JsonFeedSchema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, address + ": " + JsonSerializer.Serialize(result));
        Assert.Equal("https://paper.example" + address, json.GetProperty("feed_url").GetString());
        return json;
    }

    /// <summary>The feed as .NET's own reader of RSS and Atom understands it.</summary>
    public static SyndicationFeed Read(XDocument document)
    {
        using var reader = document.CreateReader();
        return SyndicationFeed.Load(reader);
    }

    /// <summary>All formats of a page's feed, each valid: how many articles they hold, which must be the same.</summary>
    public static async Task<int> All(Paper paper, string page)
    {
        var rss = Read(await Rss(paper, page + "rss.xml"));
        var atom = Read(await AtomFeed(paper, page + "atom.xml"));
        var json = await JsonFeed(paper, page + "feed.json");
        List<string> ids = [.. rss.Items.Select(i => i.Id)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids, atom.Items.Select(i => i.Id));
        Assert.Equal(ids, json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        Assert.Equal(rss.Items.Select(i => i.Title.Text), atom.Items.Select(i => i.Title.Text));
        Assert.Equal(rss.Language, json.GetProperty("language").GetString());
        Assert.Equal(rss.Title.Text, atom.Title.Text);
        return ids.Count;
    }

    private static async Task<byte[]> Bytes(Paper paper, string address)
    {
        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static void Once(XElement parent, params XName[] names) => Assert.All(names, name => Assert.Single(parent.Elements(name)));

    private static XmlSchemaSet ReadSchemas()
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.xsd"))
        {
            using var reader = XmlReader.Create(file);
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
