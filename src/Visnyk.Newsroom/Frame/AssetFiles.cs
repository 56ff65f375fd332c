using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Visnyk.Newsroom.Frame;

/// <summary>The newsroom's stylesheet, scripts and mark, each under an address that names its content, so that browsers keep it for good.</summary>
public static class AssetFiles
{
    /// <summary>Where they are: the same for everybody, signed in or not.</summary>
    public const string Folder = "/newsroom/assets";

    private static readonly Dictionary<string, (string Address, byte[] Bytes, string Type)> Files = Read();

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => Files[name].Address;

    /// <summary>Answers a request for a file.</summary>
    public static IResult Answer(HttpContext http, string hash, string name)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!Files.TryGetValue(name, out var file) || !file.Address.Contains(hash, StringComparison.Ordinal))
        {
            return Results.NotFound();
        }

        http.Response.Headers.Remove("Pragma");
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    }

    private static Dictionary<string, (string, byte[], string)> Read()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var files = new Dictionary<string, (string, byte[], string)>();
        const string prefix = "Visnyk.Newsroom.Assets.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[prefix.Length..];
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
            files[name] = ($"{Folder}/{hash}/{name}", bytes, TypeOf(name));
        }

        return files;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };
}
