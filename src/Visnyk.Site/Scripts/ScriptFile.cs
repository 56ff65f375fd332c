using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Visnyk.Site.Scripts;

/// <summary>A script of a theme, short and in every coding that it is sent in, made when it is first asked for.</summary>
public sealed class ScriptFile
{
    private readonly Lazy<(byte[] Plain, byte[] Brotli, byte[] Gzip)> sent;

    /// <summary>A script.</summary>
    /// <param name="text">As it was written.</param>
    public ScriptFile(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Tag = $"W/\"{XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text)):x32}\"";
        sent = new(() =>
        {
            var utf8 = Encoding.UTF8.GetBytes(ShortScript.Of(text));
            return (utf8,
                Packed(utf8, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)),
                Packed(utf8, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));
        });
    }

    /// <summary>Its entity tag: weak, since it is the same in every coding (RFC 9110 section 8.8.1).</summary>
    public string Tag { get; }

    /// <summary>Its bytes in a content coding; null for none.</summary>
    public ReadOnlyMemory<byte> In(string? coding) => coding switch
    {
        "br" => sent.Value.Brotli,
        "gzip" => sent.Value.Gzip,
        _ => sent.Value.Plain,
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
