namespace Visnyk.Newsroom.Mail;

/// <summary>How mail is sent.</summary>
/// <param name="Server">The mail server: <c>smtp://host:port</c>, with STARTTLS where the server has it, or <c>smtps://host:port</c>; user and password may stand in it.</param>
/// <param name="From">Whom mail comes from.</param>
public sealed record MailOptions(Uri Server, string From)
{
    /// <summary>Reads a server's address. False where it is none.</summary>
    public static bool TryParse(string server, string from, out MailOptions? options)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(from);
        options = Uri.TryCreate(server, UriKind.Absolute, out var uri) && uri.Scheme is "smtp" or "smtps" && uri.Host.Length > 0 && MimeKit.MailboxAddress.TryParse(from, out _)
            ? new MailOptions(uri, from)
            : null;
        return options is not null;
    }
}
