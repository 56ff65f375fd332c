using Visnyk.Newsroom.Mail;
using Visnyk.Storage.Backups;

namespace Visnyk.Newsroom;

/// <summary>What the program decides about the newsroom.</summary>
public sealed class NewsroomOptions
{
    private volatile string? chosen;

    /// <summary>The folder of interface strings.</summary>
    public required string LocalesFolder { get; init; }

    /// <summary>The folder of the keys that cookies and forms are sealed with.</summary>
    public required string KeysFolder { get; init; }

    /// <summary>The newsroom's origin as the installation has it. Where nothing says so, it is known once the server listens.</summary>
    public required string Installed { get; set; }

    /// <summary>Whether the newsroom is where the site is, and nothing else is said of it: then it follows the address that is chosen for the site.</summary>
    public bool FollowsSite { get; init; }

    /// <summary>
    /// The newsroom's origin, scheme and host without a slash at the end: what links are made from and where passkeys belong. It may change while the program runs.
    /// </summary>
    public string Address => FollowsSite ? chosen ?? Installed : Installed;

    /// <summary>The newsroom's origin as browsers say it (RFC 6454, 6.2), with its host in ASCII.</summary>
    public string Origin => new Uri(Address) is var uri && uri.IsDefaultPort ? $"{uri.Scheme}://{uri.IdnHost}" : $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}";

    /// <summary>What the site's addresses begin with as seen from the newsroom: nothing where both share an origin.</summary>
    public string SiteAddress => OwnPorts.Count > 0 ? chosen ?? PublicUrl : "";

    /// <summary>Whether the installation says that browsers reach it over https only, so that cookies can be kept to that.</summary>
    public bool IsSecure => Installed.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>The ports that are the newsroom's own; empty where it shares those of the site.</summary>
    public IReadOnlySet<int> OwnPorts { get; init; } = new HashSet<int>();

    /// <summary>Whether editors and above may sign in by a password alone.</summary>
    public bool PasswordAlone { get; init; }

    /// <summary>How mail is sent; null where it is not.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>How backups are made by themselves; null where they are not.</summary>
    public BackupPlan? Backups { get; init; }

    /// <summary>What the installation makes absolute links of the site from, where the newsroom has chosen nothing else.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Where that is set, so that it is changed there and not here: <c>command-line</c>, <c>environment</c> or <c>file</c>; null where it is set nowhere.</summary>
    public string? PublicUrlFrom { get; init; }

    /// <summary>
    /// Whether a request for a host came over https, as browsers see it. An address that was only chosen may be wrong, and the program be reached by another name too, on its
    /// own machine: there nobody must be kept out by cookies that do not come.
    /// </summary>
    /// <param name="host">The host, with its port where that is not the usual one.</param>
    public bool IsSecureAt(string? host) => IsSecure || string.Equals(Origin, "https://" + host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Follows the address that is chosen in the newsroom; null for none. Where the installation says one, that counts.</summary>
    internal void Choose(string? publicUrl) => chosen = PublicUrlFrom is null ? publicUrl : null;
}
