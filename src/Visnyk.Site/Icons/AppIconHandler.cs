using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Visnyk.Site.Themes;
using Visnyk.Storage.Icons;

namespace Visnyk.Site.Icons;

/// <summary>Serves the paper's icons for devices, in the theme's colours. Each is made when it is first asked for and kept in memory.</summary>
public sealed class AppIconHandler(ThemeSet themes)
{
    private readonly ConcurrentDictionary<(string Address, PaperColours Colours), Lazy<Icon>> icons = new();

    /// <summary>The addresses of the icons, with size in pixels, whether corners are round, and whether it is maskable.</summary>
    internal static readonly (string Address, int Size, bool Rounded, bool Maskable)[] All =
    [
        ("/icon-192.png", 192, true, false),
        ("/icon-512.png", 512, true, false),
        ("/icon-maskable-512.png", 512, false, true),
        ("/apple-touch-icon.png", 180, false, false),
    ];

    /// <summary>Answers a request for an icon.</summary>
    internal IResult Handle(HttpContext http, (string Address, int Size, bool Rounded, bool Maskable) icon)
    {
        var colours = themes.Current.Colours;
        var made = icons.GetOrAdd((icon.Address, colours), _ => new Lazy<Icon>(() => Make(icon.Size, icon.Rounded, icon.Maskable, colours))).Value;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(made.Png, "image/png", entityTag: made.Tag);
    }

    private static Icon Make(int size, bool rounded, bool maskable, PaperColours colours)
    {
        var png = AppIcon.Make(size, rounded, maskable, colours);
        return new Icon(png, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(png))[..16]}\""));
    }

    private sealed record Icon(byte[] Png, EntityTagHeaderValue Tag);
}
