using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Responses;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Offline;

/// <summary>Answers <c>/{edition}/manifest.webmanifest</c>: what a browser needs to install an edition as an app (W3C Web Application Manifest).</summary>
public sealed class ManifestHandler(CatalogueReader catalogues, ThemeSet themes)
{
    private const int MostSections = 4;

    // Sent as JSON and nothing else, so letters can stay as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly string[] Categories = ["news"];

    private static readonly object[] Icons =
    [
        new { src = "/icon-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
        new { src = "/icon-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
        new { src = "/icon-maskable-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
    ];

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="edition">The edition in its address.</param>
    public Task Handle(HttpContext http, string edition)
    {
        ArgumentNullException.ThrowIfNull(http);
        return catalogues.Current.Find(edition) is { } found
            ? PageResponse.Send(http, Write(found, themes.Current.Colours.Paper), StatusCodes.Status200OK, style: null, "application/manifest+json; charset=utf-8")
            : PageResponse.Send(http, "There is no such edition."u8.ToArray(), StatusCodes.Status404NotFound, style: null, "text/plain; charset=utf-8");
    }

    private static byte[] Write(EditionEntry edition, string paper) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            id = edition.Home,
            name = edition.Edition.Name,
            short_name = edition.Edition.Name,
            description = edition.Edition.Tagline,
            lang = edition.Language,
            dir = edition.Dir,
            start_url = edition.Home,

            // The whole paper, so that a story in another edition opens in the app too.
            scope = "/",
            display = "standalone",
            theme_color = paper,
            background_color = paper,
            categories = Categories,
            icons = Icons,
            shortcuts = edition.Sections.Take(MostSections).Select(s => Shortcut(s.Name, edition.AddressOf(s)))
                .Prepend(Shortcut(edition.Locale.Text("app.search"), $"/{edition.Tag}/search/"))
                .Prepend(Shortcut(edition.Locale.Text("saved.title"), edition.Saved)),
        },
        Plain);

    private static object Shortcut(string name, string url) => new { name, url };
}
