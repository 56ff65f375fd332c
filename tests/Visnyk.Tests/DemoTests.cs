using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Visnyk.Editorial.Languages;
using Visnyk.Storage.Locales;

namespace Visnyk.Tests;

/// <summary>Every public page of the demonstration against the list of what the reference page got wrong, and what any page owes its readers.</summary>
public abstract partial class DemoTests(Paper paper)
{
    private static readonly string[] Editions = ["en", "uk", "he"];
    private static readonly IReadOnlyDictionary<string, Locale> Locales = LocaleFiles.Read(Path.Combine(Checkout.Root, "locales"));

    [Fact]
    public async Task The_demonstration_is_as_large_and_as_rich_as_it_promises()
    {
        var articles = (await paper.Crawled(Editions)).Pages.Where(p => p.IsArticle).ToList();
        Assert.True(articles.Count(p => p.Edition == "en") >= 24);
        Assert.True(articles.Count(p => p.Edition == "uk") >= 24);
        Assert.True(articles.Count(p => p.Edition == "he") >= 10);
        var english = articles.Where(p => p.Edition == "en").ToList();
        Assert.True(english.Count(p => p.Document.QuerySelectorAll("[data-part=sources] ol").Any(chain => chain.Children.Length >= 3)) >= 5, "five chains of three");
        Assert.True(english.Count(p => p.Document.QuerySelector("[data-part=corrections]") is not null) >= 3, "three corrections");
        Assert.True(english.Count(p => p.Document.QuerySelector("[data-part=updated]") is not null) >= 2, "two updates");
        Assert.True(english.Count(p => p.Document.QuerySelector(".h-entry > [data-part=lead-media], .h-entry [data-part=lead-media]:not([data-part=card] *)") is not null) >= 10, "ten pictures");
        Assert.All(articles, p => Assert.Contains(Locales[p.Edition].Text("site.demo"), p.Document.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_link_is_dead_and_no_cookie_is_set()
    {
        var crawl = await paper.Crawled(Editions);
        Assert.Empty(crawl.Dead);
        Assert.All(crawl.Pages, p => Assert.False(p.SetsCookie, p.Address));
        foreach (var page in crawl.Pages)
        {
            foreach (var link in page.Document.QuerySelectorAll("a[href^='#']"))
            {
                Assert.True(page.Document.GetElementById(link.GetAttribute("href")![1..]) is not null, $"{page}: {link.GetAttribute("href")} marks nothing");
            }
        }
    }

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere_and_nothing_runs_but_the_themes_own_scripts()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages)
        {
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[src], [srcset], link[rel=stylesheet], link[rel=preload]"), e =>
                Regex.IsMatch(e.GetAttribute("src") + " " + e.GetAttribute("srcset") + " " + (e.LocalName == "link" ? e.GetAttribute("href") : ""), "(https?:)?//"));
            Assert.All(page.Document.QuerySelectorAll("script:not([type='application/ld+json'])"), s => Assert.Matches("^/theme/[0-9a-f]{16}/[a-z-]+[.]js$", s.GetAttribute("src")));
            Assert.Empty(page.Document.QuerySelectorAll("[style], [onclick], [onload], [onerror]"));
        }
    }

    [Fact]
    public async Task Words_in_another_language_stand_only_where_they_say_so()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages)
        {
            var own = Text(page.Document.DocumentElement, page.Edition);
            var said = Locales[page.Edition].Keys.SelectMany(Locales[page.Edition].FormsOf).SelectMany(Fragments).ToHashSet();
            foreach (var other in Locales.Where(l => l.Key != page.Edition))
            {
                foreach (var fragment in other.Value.Keys.Where(k => !k.StartsWith("newsroom.", StringComparison.Ordinal)).SelectMany(other.Value.FormsOf).SelectMany(Fragments).Where(f => f.Length > 3 && !said.Contains(f)))
                {
                    Assert.False(Regex.IsMatch(own, $@"(?<!\w){Regex.Escape(fragment)}(?!\w)"), $"{page} says “{fragment}” in {other.Key}");
                }
            }

            var foreign = page.Edition == "en" ? ForEnglish() : page.Edition == "uk" ? ForUkrainian() : ForHebrew();
            Assert.DoesNotMatch(foreign, Interface(page.Document, page.Edition));
        }
    }

    [Fact]
    public async Task No_label_stands_without_its_value_and_no_part_is_empty_or_there_twice()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages)
        {
            foreach (var part in page.Document.QuerySelectorAll("[data-part]"))
            {
                Assert.True(part.TextContent.Trim().Length > 0 || part.QuerySelector("img") is not null, $"{page}: {part.GetAttribute("data-part")} is empty");
            }

            var outside = page.Document.QuerySelectorAll("[data-part]").Where(p => p.GetAttribute("data-part") != "card" && p.Closest("[data-part=card]") is null);
            Assert.All(outside.GroupBy(p => p.GetAttribute("data-part")), g => Assert.True(g.Count() == 1, $"{page}: {g.Key} is there {g.Count()} times"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("p, li, dt, h2, h3, summary"), e => Regex.IsMatch(e.TextContent.Trim(), @"^[^:]{1,30}:$"));
        }
    }

    [Fact]
    public async Task A_deck_is_said_once()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages.Where(p => p.IsArticle))
        {
            var deck = Folded(page.Document.QuerySelector("[data-part=deck]")?.TextContent ?? "");
            Assert.True(deck.Length > 0, page.Address);
            Assert.DoesNotContain(deck, Folded(page.Document.QuerySelector("[data-part=body]")!.TextContent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_switch_never_leads_to_the_own_edition_and_names_the_other_in_its_own_words()
    {
        var names = new Dictionary<string, string> { ["en"] = "English", ["uk"] = "Українська", ["he"] = "עברית" };
        var crawl = await paper.Crawled(Editions);
        foreach (var page in crawl.Pages)
        {
            foreach (var link in page.Document.QuerySelectorAll("[data-part=language-switch] a"))
            {
                var edition = link.GetAttribute("href")!.Split('/')[1];
                Assert.NotEqual(page.Edition, edition);
                Assert.Equal((edition, edition, names[edition]), (link.GetAttribute("hreflang"), link.GetAttribute("lang"), link.TextContent.Trim()));
                if (page.IsArticle)
                {
                    Assert.Contains(crawl.Pages, p => p.Address == link.GetAttribute("href") && p.IsArticle);
                }
            }
        }
    }

    [Fact]
    public async Task Alternates_agree_with_each_other_and_every_page_names_itself()
    {
        var crawl = await paper.Crawled(Editions);
        Dictionary<string, string> Alternates(Crawl.Page page) => page.Document.QuerySelectorAll("link[rel=alternate][hreflang]")
            .ToDictionary(l => l.GetAttribute("hreflang")!, l => new Uri(l.GetAttribute("href")!).PathAndQuery);
        var pages = crawl.Pages.ToDictionary(p => p.Address);
        foreach (var page in crawl.Pages.Where(p => p.IsIndexed))
        {
            Assert.Equal("https://paper.example" + page.Address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            var alternates = Alternates(page);
            if (alternates.Count == 0)
            {
                Assert.False(page.IsArticle, page.Address);
                continue;
            }

            Assert.Equal(page.Address, alternates[page.Edition]);
            Assert.True(alternates.ContainsKey("x-default"), page.Address);
            Assert.All(alternates, a => Assert.Equal(alternates, Alternates(pages[a.Value])));
        }
    }

    [Fact]
    public async Task The_data_of_an_article_says_what_its_page_says()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages.Where(p => p.IsArticle))
        {
            using var json = JsonDocument.Parse(Assert.Single(page.Document.QuerySelectorAll("script[type='application/ld+json']")).TextContent);
            var data = json.RootElement;
            string Of(string name) => data.GetProperty(name).GetString()!;
            Assert.Equal("NewsArticle", Of("@type"));
            Assert.Equal(page.Edition, Of("inLanguage"));
            Assert.Equal(Folded(page.Document.QuerySelector(".p-name")!.TextContent), Folded(Of("headline")));
            Assert.Equal(page.Document.QuerySelector(".dt-published")!.GetAttribute("datetime"), Of("datePublished"));
            Assert.Equal((page.Document.QuerySelector(".dt-updated") ?? page.Document.QuerySelector(".dt-published"))!.GetAttribute("datetime"), Of("dateModified"));
            Assert.True(data.GetProperty("citation").GetArrayLength() > 0, page.Address);
            Assert.Equal(page.Document.QuerySelector("[data-part=corrections]") is not null, data.TryGetProperty("correction", out _));
            foreach (var property in new[] { ".h-entry .p-name", ".h-entry .p-summary", ".h-entry .dt-published", ".h-entry .e-content", ".h-entry .p-author", ".h-entry .p-category" })
            {
                Assert.True(page.Document.QuerySelector(property) is not null, $"{page} has no {property}");
            }

            if (data.TryGetProperty("translationOfWork", out var work))
            {
                Assert.NotEqual(page.Edition, work.GetProperty("inLanguage").GetString());
            }
        }
    }

    [Fact]
    public async Task Pages_fit_into_the_first_packets()
    {
        foreach (var page in (await paper.Crawled(Editions)).Pages)
        {
            var limit = page.IsArticle ? 14 * 1024 : 20 * 1024;
            Assert.True(page.Packed <= limit, $"{page} has {page.Packed} bytes gzipped, {limit} are allowed");
        }
    }

    [Fact]
    public async Task Every_page_is_HTML_as_the_standard_says()
    {
        var vnu = Environment.GetEnvironmentVariable("VISNYK_VNU");
        Assert.SkipUnless(vnu is not null && File.Exists(vnu), "VISNYK_VNU names no HTML checker; ./test installs one.");
        var folder = Directory.CreateTempSubdirectory("visnyk-html-");
        try
        {
            var crawl = await paper.Crawled(Editions);
            for (var i = 0; i < crawl.Pages.Count; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i}.html"), crawl.Pages[i].Html);
            }

            using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", vnu!, "--errors-only", "--format", "json", folder.FullName]) { RedirectStandardError = true })!;
            var said = await checker.StandardError.ReadToEndAsync();
            await checker.WaitForExitAsync();
            using var json = JsonDocument.Parse(said);
            var faults = json.RootElement.GetProperty("messages").EnumerateArray()
                .GroupBy(m => m.GetProperty("message").GetString())
                .Select(g => $"{crawl.Pages[int.Parse(Path.GetFileNameWithoutExtension(g.First().GetProperty("url").GetString()!))]} and {g.Count() - 1} more: {g.Key}");
            Assert.Empty(faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What an element says in the page's language: without what is marked as another one, and without data.</summary>
    private static string Text(IElement element, string edition)
    {
        var clone = (IElement)element.Clone();
        foreach (var foreign in clone.QuerySelectorAll("[lang], script, style").Where(e => e.LocalName is "script" or "style" || e.GetAttribute("lang") != edition))
        {
            foreign.Remove();
        }

        return Folded(clone.TextContent + " " + string.Join(' ', clone.QuerySelectorAll("[aria-label], [title]").Select(e => e.GetAttribute("aria-label") + " " + e.GetAttribute("title"))));
    }

    /// <summary>What the interface says: the page without the stories' own words and names.</summary>
    private static string Interface(IDocument document, string edition)
    {
        var clone = (IElement)document.Body!.Clone();
        foreach (var words in clone.QuerySelectorAll("[data-part=body], [data-part=headline], [data-part=deck], [data-part=key-points] li, [data-part=sources], [data-part=lead-media], [data-part=share] a, [data-part=topics] a, .detail, h1, .text"))
        {
            words.Remove();
        }

        return Text(clone, edition);
    }

    private static IEnumerable<string> Fragments(string text) => Placeholder().Split(text).Select(Folded).Where(f => f.Length > 3);

    private static string Folded(string text) => Space().Replace(text.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{IsCyrillic}\p{IsHebrew}]+")]
    private static partial Regex ForEnglish();

    [GeneratedRegex(@"[\p{IsHebrew}]+|\b[a-zA-Z]{5,}\b")]
    private static partial Regex ForUkrainian();

    [GeneratedRegex(@"[\p{IsCyrillic}]+|\b[a-zA-Z]{5,}\b")]
    private static partial Regex ForHebrew();
}

/// <summary>The classes that read the demonstration and change nothing: it is followed once for all of them.</summary>
[CollectionDefinition(nameof(SqliteDemo))]
public sealed class OneSqliteDemo : ICollectionFixture<SqliteDemo>;

[CollectionDefinition(nameof(PostgresDemo))]
public sealed class OnePostgresDemo : ICollectionFixture<PostgresDemo>;

[Collection(nameof(SqliteDemo))]
public sealed class Demo_on_SQLite(SqliteDemo paper) : DemoTests(paper);

[Collection(nameof(PostgresDemo))]
[Trait("length", "long")]
public sealed class Demo_on_PostgreSQL(PostgresDemo paper) : DemoTests(paper);
