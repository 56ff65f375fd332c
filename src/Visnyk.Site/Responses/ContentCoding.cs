using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Responses;

/// <summary>The content codings that pages are sent in (RFC 9110 section 8.4).</summary>
internal static class ContentCoding
{
    private const int BrotliQuality = 3;
    private const int BrotliWindow = 18;

    /// <summary>
    /// The coding to use for an <c>Accept-Encoding</c> header (RFC 9110 section 12.5.3): <c>br</c> or <c>gzip</c>, whichever weighs more, <c>br</c>
    /// where both weigh the same; null for none.
    /// </summary>
    public static string? Choose(string? accept)
    {
        if (string.IsNullOrEmpty(accept))
        {
            return null;
        }

        var (br, gzip) = (WeightOf(accept, "br"), WeightOf(accept, "gzip"));
        return br <= 0 && gzip <= 0 ? null : br >= gzip ? "br" : "gzip";
    }

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

    private static double WeightOf(ReadOnlySpan<char> accept, string coding)
    {
        double others = 0;
        foreach (var entry in accept.Split(','))
        {
            var item = accept[entry].Trim();
            var semicolon = item.IndexOf(';');
            var name = semicolon < 0 ? item : item[..semicolon].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return Weight(item, semicolon);
            }

            if (name is "*")
            {
                others = Weight(item, semicolon);
            }
        }

        return others;
    }

    private static double Weight(ReadOnlySpan<char> item, int semicolon)
    {
        var parameter = semicolon < 0 ? default : item[(semicolon + 1)..].Trim();
        return !parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase) ? 1
            : double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight
            : 0;
    }
}
