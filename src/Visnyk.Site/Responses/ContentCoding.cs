using System.Buffers;
using System.IO.Compression;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Responses;

/// <summary>The content codings that pages are sent in (RFC 9110 section 8.4).</summary>
internal static class ContentCoding
{
    private const int BrotliQuality = 3;
    private const int BrotliWindow = 18;

    /// <summary>The coding to use for an <c>Accept-Encoding</c> header: <c>br</c>, <c>gzip</c>, or null for none.</summary>
    public static string? Choose(string? accept) => Accepts(accept, "br") ? "br" : Accepts(accept, "gzip") ? "gzip" : null;

    /// <summary>A page's bytes in a coding, in a rented buffer.</summary>
    public static (byte[] Buffer, int Length) Encode(string coding, ReadOnlySpan<byte> bytes, Stylesheet? style)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Gzip.LongestOf(bytes.Length, style));
        if (coding == "br")
        {
            return BrotliEncoder.TryCompress(bytes, buffer, out var written, BrotliQuality, BrotliWindow)
                ? (buffer, written)
                : throw new InvalidOperationException("The buffer for Brotli was too small.");
        }

        return (buffer, Gzip.Pack(bytes, style, buffer));
    }

    private static bool Accepts(string? accept, string coding)
    {
        foreach (var entry in accept.AsSpan().Split(','))
        {
            var item = accept.AsSpan()[entry].Trim();
            var semicolon = item.IndexOf(';');
            var name = semicolon < 0 ? item : item[..semicolon].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return semicolon < 0 || !IsZero(item[(semicolon + 1)..]);
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> weight) =>
        weight.Trim() is var text && text.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && text[2..].Trim("0. ").IsEmpty;
}
