using System.Text.RegularExpressions;

namespace Visnyk.Site.Models;

/// <summary>A tool that counts readers, loaded for those who allow it.</summary>
public sealed partial record StatisticsTool
{
    private StatisticsTool(Uri script, string attributes) => (Script, Maker, Origin, Attributes) = (script.AbsoluteUri, script.IdnHost, script.GetLeftPart(UriPartial.Authority), attributes);

    /// <summary>The address of its script.</summary>
    public string Script { get; }

    /// <summary>Whose it is: the host.</summary>
    public string Maker { get; }

    /// <summary>Where it loads from and sends to, as CSP names it.</summary>
    public string Origin { get; }

    /// <summary>The <c>data-</c> attributes that its script wants on its element, as <c>name=value</c> with spaces between them; may be empty.</summary>
    public string Attributes { get; }

    /// <summary>Reads a setting: the https address of the script, and the attributes behind it. Null where it is not that.</summary>
    public static StatisticsTool? Read(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var parts = setting.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Uri.TryCreate(parts[0], UriKind.Absolute, out var script) && script.Scheme == Uri.UriSchemeHttps && script.UserInfo.Length == 0 && Array.TrueForAll(parts[1..], Attribute().IsMatch)
            ? new StatisticsTool(script, string.Join(' ', parts[1..]))
            : null;
    }

    [GeneratedRegex("^data-[a-z-]+=[^=]+$")]
    private static partial Regex Attribute();
}
