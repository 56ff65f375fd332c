namespace Visnyk.Site.Responses;

/// <summary>Looks at an address as it was sent.</summary>
internal static class RawTarget
{
    /// <summary>The longest path that can be an address here, in characters.</summary>
    public const int Longest = 1024;

    /// <summary>Whether every per cent sign begins an octet (RFC 3986 section 2.1) and the octets are UTF-8 without control characters.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> path)
    {
        Span<byte> octets = stackalloc byte[Longest];
        var length = 0;
        for (var i = 0; i < path.Length && length < octets.Length; i++)
        {
            if (path[i] != '%')
            {
                octets[length++] = path[i] < 128 ? (byte)path[i] : (byte)'?';
                continue;
            }

            if (i + 2 >= path.Length || !byte.TryParse(path.Slice(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var octet) || octet < 32)
            {
                return false;
            }

            octets[length++] = octet;
            i += 2;
        }

        return System.Text.Unicode.Utf8.IsValid(octets[..length]);
    }
}
