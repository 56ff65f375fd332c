using Visnyk.Newsroom.Mail;
using Visnyk.Storage.Backups;

namespace Visnyk.Newsroom;

/// <summary>What the program decides about the newsroom.</summary>
public sealed class NewsroomOptions
{
    /// <summary>The folder of interface strings.</summary>
    public required string LocalesFolder { get; init; }

    /// <summary>The folder of the keys that cookies and forms are sealed with.</summary>
    public required string KeysFolder { get; init; }

    /// <summary>
    /// The newsroom's origin, scheme and host without a slash at the end: what links are made from and where passkeys belong. Where nothing says so,
    /// it is known once the server listens.
    /// </summary>
    public required string Address { get; set; }

    /// <summary>What the site's addresses begin with as seen from the newsroom: nothing where both share an origin.</summary>
    public string SiteAddress { get; init; } = "";

    /// <summary>Whether browsers reach it over https, so that cookies can be kept to that.</summary>
    public bool IsSecure => Address.StartsWith("https:", StringComparison.Ordinal);

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
}
