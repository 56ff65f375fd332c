using System.IO.Compression;
using System.IO.Hashing;

namespace Visnyk.Site.Scripts;

/// <summary>A script of a theme in every coding that it is sent in, made when the theme is read.</summary>
public sealed class ScriptFile
{
    /// <summary>A script.</summary>
    /// <param name="utf8">Its text; sent as it is.</param>
    public ScriptFile(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Plain = utf8;
        Brotli = Packed(utf8, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        Gzip = Packed(utf8, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        Tag = $"W/\"{XxHash128.HashToUInt128(utf8):x32}\"";
    }

    /// <summary>Its entity tag: weak, since it is the same in every coding (RFC 9110 section 8.8.1).</summary>
    public string Tag { get; }

    /// <summary>As it was written.</summary>
    public ReadOnlyMemory<byte> Plain { get; }

    private ReadOnlyMemory<byte> Brotli { get; }

    private ReadOnlyMemory<byte> Gzip { get; }

    /// <summary>Its bytes in a content coding; null for none.</summary>
    public ReadOnlyMemory<byte> In(string? coding) => coding switch
    {
        "br" => Brotli,
        "gzip" => Gzip,
        _ => Plain,
    };

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
