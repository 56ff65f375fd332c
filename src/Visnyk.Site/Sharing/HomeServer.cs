using System.Globalization;
using System.Text.RegularExpressions;

namespace Visnyk.Site.Sharing;

/// <summary>A reader's home server in the fediverse: the name of a public host and nothing else, so that no address can lead elsewhere.</summary>
public sealed partial record HomeServer
{
    // RFC 1035 section 2.3.4.
    private const int LongestHost = 253;
    private const int LongestInput = 500;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = true };

    // Names that lead to the reader's own machine or network, or nowhere (RFC 6761, 6762, 7686, 8375).
    private static readonly HashSet<string> NotPublic = ["localhost", "local", "internal", "lan", "home", "corp", "arpa", "test", "invalid", "onion", "example", "alt"];

    private HomeServer(string host) => Host = host;

    /// <summary>The host, in the ASCII form of its name (RFC 5891).</summary>
    public string Host { get; }

    /// <summary>
    /// Reads what people write when they are asked for their server: its name, its address, or their own name there (<c>@me@server</c>). Null
    /// where that names no public host; a port, a number or a host of one word does not.
    /// </summary>
    public static HomeServer? Read(string? written)
    {
        var text = written?.Trim() ?? "";
        if (text.Length is 0 or > LongestInput)
        {
            return null;
        }

        var name = Around().Replace(text, "").TrimEnd('.');
        string host;
        try
        {
            host = Idn.GetAscii(name[(name.LastIndexOf('@') + 1)..]).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        return host.Length <= LongestHost && Name().IsMatch(host) && !NotPublic.Contains(host[(host.LastIndexOf('.') + 1)..]) ? new HomeServer(host) : null;
    }

    // A scheme before the name, and whatever follows it.
    [GeneratedRegex("^https?://|[/?#].*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Around();

    // The last label of a name is never all digits, and so no address of numbers is one (RFC 3696 section 2).
    [GeneratedRegex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$")]
    private static partial Regex Name();
}
