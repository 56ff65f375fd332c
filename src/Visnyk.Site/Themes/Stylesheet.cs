using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Visnyk.Site.Themes;

/// <summary>A theme's stylesheet as it stands in every page, with all of it that can be made beforehand.</summary>
public sealed partial class Stylesheet
{
    private readonly byte[] utf8;
    private readonly byte[] deflated;

    /// <summary>The stylesheet of a theme.</summary>
    /// <param name="source">As it was written; comments and the white space between rules are left out.</param>
    public Stylesheet(string source)
    {
        Css = Compact(source);
        utf8 = Encoding.UTF8.GetBytes(Css);
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(utf8));
        deflated = Deflate(utf8);
    }

    /// <summary>What it says.</summary>
    public string Css { get; }

    /// <summary>Its hash as CSP Level 3 writes it.</summary>
    public string Hash { get; }

    /// <summary>Its bytes in a page.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>The same as blocks of DEFLATE (RFC 1951) that end on a whole byte and are not the last, so that they can stand in any such stream.</summary>
    public ReadOnlySpan<byte> Deflated => deflated;

    private static string Compact(string css) => Space().Replace(Comment().Replace(css, ""), m => m.Groups[1].Success ? m.Groups[1].Value : " ").Trim();

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize);
        deflate.Write(bytes);
        deflate.Flush();
        return packed.ToArray();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // White space around braces, semicolons and commas means nothing; elsewhere one space stands for any amount of it.
    [GeneratedRegex(@"\s*([{};,])\s*|\s+")]
    private static partial Regex Space();
}
