using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Visnyk.Tests;

/// <summary>Every public page of a paper, found by following its own links from every home.</summary>
public sealed class Crawl
{
    private Crawl(List<Page> pages, List<string> dead) => (Pages, Dead) = (pages, dead);

    public List<Page> Pages { get; }

    /// <summary>Links that lead nowhere, each with the page that has it.</summary>
    public List<string> Dead { get; }

    public static async Task<Crawl> Of(Paper paper, params string[] editions)
    {
        var waiting = new Queue<(string Address, string From)>(editions.Select(e => ($"/{e}/", "the tests")));
        var seen = new HashSet<string>(waiting.Select(w => w.Address));
        var pages = new List<Page>();
        var dead = new List<string>();
        while (waiting.TryDequeue(out var next))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next.Address);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var response = await paper.Reader.SendAsync(request);
            if ((int)response.StatusCode != 200)
            {
                dead.Add($"{next.Address} answers {(int)response.StatusCode}, linked from {next.From}");
                continue;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                // A feed; its tests read it.
                continue;
            }

            var packed = await response.Content.ReadAsByteArrayAsync();
            var html = Unpacked(packed);
            var document = await new HtmlParser().ParseDocumentAsync(html);
            pages.Add(new Page(next.Address, html, packed.Length, document, response.Headers.Contains("Set-Cookie")));
            foreach (var link in document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(seen.Add))
            {
                waiting.Enqueue((link, next.Address));
            }
        }

        await LookAtPictures(paper, pages, dead);
        return new Crawl(pages, dead);
    }

    /// <summary>Asks for one width of every picture that a page shows or shares; a crop that cannot be made is a dead link too.</summary>
    private static async Task LookAtPictures(Paper paper, List<Page> pages, List<string> dead)
    {
        var named = pages
            .SelectMany(p => p.Document.QuerySelectorAll("img[src], source[srcset], meta[property='og:image']").Select(e => (From: p.Address, Url: e.GetAttribute("src") ?? e.GetAttribute("content") ?? e.GetAttribute("srcset")!.Split(' ')[0])))
            .Where(x => !x.Url.StartsWith("data:", StringComparison.Ordinal))
            .Select(x => (x.From, Path: new Uri(new Uri("https://paper.example"), x.Url).AbsolutePath))
            .DistinctBy(x => x.Path);
        foreach (var (from, path) in named.Where(x => !x.Path.EndsWith(".avif", StringComparison.Ordinal)))
        {
            using var response = await paper.Reader.GetAsync(new Uri(path, UriKind.Relative));
            if ((int)response.StatusCode != 200 || response.Content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) != true)
            {
                dead.Add($"{path} answers {(int)response.StatusCode}, shown on {from}");
            }
        }
    }

    private static string Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd();
    }

    public sealed record Page(string Address, string Html, int Packed, IHtmlDocument Document, bool SetsCookie)
    {
        public string Edition => Address.Split('/')[1];

        public bool IsArticle => Document.QuerySelector("main .h-entry, main.h-entry, .h-entry") is not null;

        /// <summary>Whether search engines may keep it; forms are not for them.</summary>
        public bool IsIndexed => Document.QuerySelector("meta[name=robots][content=noindex]") is null;

        public override string ToString() => Address;
    }
}
