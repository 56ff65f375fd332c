using System.Globalization;
using static Visnyk.Tests.Formats;

namespace Visnyk.Tests;

/// <summary>All that a paper's sitemaps list, read by way of their index.</summary>
internal sealed class Maps
{
    public List<string> Files { get; } = [];

    /// <summary>What is listed, by address; every address stands in one sitemap only, and once.</summary>
    public Dictionary<string, Entry> Entries { get; } = [];

    public static async Task<Maps> Of(Paper paper)
    {
        var maps = new Maps();
        foreach (var sitemap in (await Xml(paper, "/sitemap.xml")).Root!.Elements(Sitemap + "sitemap"))
        {
            var address = sitemap.Element(Sitemap + "loc")!.Value;
            Assert.StartsWith("https://paper.example/", address, StringComparison.Ordinal);
            maps.Files.Add(address);
            var urls = (await Xml(paper, new Uri(address).PathAndQuery)).Root!.Elements(Sitemap + "url").ToList();
            Assert.InRange(urls.Count, 1, 50_000);
            foreach (var url in urls)
            {
                var alternates = url.Elements(Xhtml + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value);
                maps.Entries.Add(url.Element(Sitemap + "loc")!.Value, new Entry(url.Element(Sitemap + "lastmod")?.Value, alternates));
                if (sitemap.Element(Sitemap + "lastmod")?.Value is { } changed && !address.Contains("-pages", StringComparison.Ordinal)
                    && url.Element(Sitemap + "lastmod")?.Value is { } own && Time(own) <= DateTimeOffset.UtcNow)
                {
                    Assert.True(Time(changed) >= Time(own), $"{address} says that it is older than what it lists");
                }
            }
        }

        return maps;
    }

    /// <summary>Every address answers with a page that may be kept and names the same editions in its head; editions name each other.</summary>
    public async Task AgreeWithPages(Paper paper)
    {
        foreach (var (address, entry) in Entries)
        {
            var page = await paper.Read(new Uri(address).PathAndQuery);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
            var own = page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href")!);
            Assert.True(own.OrderBy(a => a.Key).SequenceEqual(entry.Alternates.OrderBy(a => a.Key)), $"{address} names other editions than its sitemap");
            foreach (var other in entry.Alternates.Values)
            {
                Assert.True(Entries.TryGetValue(other, out var there), $"{address} names {other}, which no sitemap lists");
                Assert.Equal(entry.Alternates, there.Alternates);
            }
        }
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    internal sealed record Entry(string? Changed, Dictionary<string, string> Alternates);
}
