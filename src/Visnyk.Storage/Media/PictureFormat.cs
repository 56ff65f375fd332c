using System.Text;

namespace Visnyk.Storage.Media;

/// <summary>Tells a picture's format from its first bytes, never from its name.</summary>
internal static class PictureFormat
{
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Jpeg))
        {
            return "jpeg";
        }

        if (bytes.StartsWith(Png))
        {
            return "png";
        }

        if (bytes.StartsWith("GIF8"u8))
        {
            return "gif";
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return "webp";
        }

        if (bytes.Length > 12 && bytes[4..].StartsWith("ftypavi"u8))
        {
            return "avif";
        }

        var beginning = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        return beginning.StartsWith("<svg", StringComparison.Ordinal)
            || (beginning.StartsWith("<?xml", StringComparison.Ordinal) && beginning.Contains("<svg", StringComparison.Ordinal))
            ? "svg"
            : null;
    }
}
