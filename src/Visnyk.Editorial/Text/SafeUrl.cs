namespace Visnyk.Editorial.Text;

/// <summary>Which addresses may stand in a text.</summary>
public static class SafeUrl
{
    private const int LongestAddress = 2000;

    /// <summary>
    /// The address as it may be kept, or null where it may not: absolute http and https, mailto and tel, and fragments of the page itself. So
    /// no <c>javascript:</c>, <c>data:</c> or the like, whatever its case, white space or control characters.
    /// </summary>
    public static string? Link(string? address)
    {
        var trimmed = address?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestAddress || trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return null;
        }

        if (trimmed[0] == '#')
        {
            return trimmed.Length > 1 ? trimmed : null;
        }

        return Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel")
            ? uri.AbsoluteUri
            : null;
    }

    /// <summary>The address where it is absolute http or https; null otherwise.</summary>
    public static string? Web(string? address) =>
        Link(address) is { } link && link.StartsWith("http", StringComparison.Ordinal) ? link : null;
}
