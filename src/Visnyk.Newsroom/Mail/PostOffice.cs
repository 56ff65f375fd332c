using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Visnyk.Newsroom.Mail;

/// <summary>Sends mail, where that is set.</summary>
public sealed partial class PostOffice(NewsroomOptions options, ILogger<PostOffice> log)
{
    private const int SmtpPort = 587;
    private const int SmtpsPort = 465;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether mail can be sent.</summary>
    public bool IsOpen => options.Mail is not null;

    /// <summary>Does work after the answer, so that nobody can tell by the clock whether there was any. What goes wrong is in the log.</summary>
    public void Later(Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // There is nobody left to be told.
        catch (Exception error)
#pragma warning restore CA1031
        {
            NotWritten(error);
        }
    });

    /// <summary>Sends a letter of plain text. False where it could not be handed to the mail server; the log says why.</summary>
    public async Task<bool> Send(string to, string subject, string text, CancellationToken cancel)
    {
        if (options.Mail is not { } mail)
        {
            return false;
        }

        try
        {
            using var message = new MimeMessage();
            message.From.Add(MailboxAddress.Parse(mail.From));
            message.To.Add(new MailboxAddress("", to));
            message.Subject = subject;
            message.Body = new TextPart("plain") { Text = text };
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            var wrapped = mail.Server.Scheme == "smtps";
            var port = mail.Server.IsDefaultPort || mail.Server.Port < 0 ? (wrapped ? SmtpsPort : SmtpPort) : mail.Server.Port;
            await client.ConnectAsync(mail.Server.Host, port, wrapped ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, cancel);
            if (mail.Server.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
            {
                await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancel);
            }

            await client.SendAsync(message, cancel);
            await client.DisconnectAsync(quit: true, cancel);
            return true;
        }
#pragma warning disable CA1031 // Whatever keeps a letter from being sent, the newsroom works on without it.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotSent(error, mail.Server.Host);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter could not be written.")]
    private partial void NotWritten(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter could not be handed to the mail server {Host}.")]
    private partial void NotSent(Exception error, string host);
}
