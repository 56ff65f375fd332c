using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Notifications;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Mail;

/// <summary>Sends what people are told by mail, when it is due, each letter until it was handed over or nobody tries any more. Where no mail is sent, it throws away what is waiting.</summary>
internal sealed partial class Postman : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Database database;
    private readonly TakeLetter take;
    private readonly FinishLetter finish;
    private readonly PostOffice post;
    private readonly Wording wording;
    private readonly NewsroomOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<Postman> log;
    private readonly SemaphoreSlim changed = new(0, 1);

    public Postman(ChangeFeed changes, Database database, TakeLetter take, FinishLetter finish, PostOffice post, Wording wording, NewsroomOptions options, TimeProvider clock, ILogger<Postman> log)
    {
        (this.database, this.take, this.finish, this.post, this.wording, this.options, this.clock, this.log) = (database, take, finish, post, wording, options, clock, log);
        changes.Subscribe(_ =>
        {
            Wake();
            return Task.CompletedTask;
        });
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await changed.WaitAsync(await SendAll(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start sends what is due then.
        }
    }

    /// <summary>Sends all that is due; how long nothing is after that.</summary>
    private async Task<TimeSpan> SendAll(CancellationToken cancel)
    {
        try
        {
            await using var db = database.OpenNewsroom();
            while (await db.Letters.AsNoTracking().OrderBy(l => l.DueAt).Select(l => (DateTimeOffset?)l.DueAt).FirstOrDefaultAsync(cancel) is { } next)
            {
                if (!post.IsOpen)
                {
                    _ = await finish.Run(Actor.Installation, null, cancel);
                    continue;
                }

                var wait = next - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    return wait < Longest ? wait + TimeSpan.FromMilliseconds(1) : Longest;
                }

                if ((await take.Run(Actor.Installation, cancel)).Value is { } letter)
                {
                    await Send(letter, cancel);
                }
            }

            return Longest;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotSent(error);
            return AfterFailure;
        }
    }

    private async Task Send(LetterToSend letter, CancellationToken cancel)
    {
        var locale = wording.For(letter.To.Language, null);
        string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => locale.Text(Wording.Prefix + key, null, values);
        var headline = letter.Headline.Length > 0 ? letter.Headline : Text("board.untitled");
        var what = NotificationText.Of(Text, letter.Notification, letter.From, headline);
        var body = Text(
            "mail.notification",
            ("name", letter.To.Name),
            ("what", what),
            ("note", letter.Notification.Note.Length > 0 ? letter.Notification.Note + "\n\n" : ""),
            ("link", options.Address + NotificationText.AddressOf(letter.Notification)),
            ("settings", options.Address + "/newsroom/account#s-mail"));
        if (await post.Send(letter.To.Email, what.Replace('\n', ' '), body, cancel))
        {
            _ = await finish.Run(Actor.Installation, letter.Notification.Id, CancellationToken.None);
        }
        else if (letter.IsLast)
        {
            GivenUp(letter.Notification.Id, letter.To.Id.ToString());
            _ = await finish.Run(Actor.Installation, letter.Notification.Id, CancellationToken.None);
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake already, or the program stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Letters could not be sent; it is tried again.")]
    private partial void NotSent(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter {Letter} to user {User} is given up: nobody took it in all its tries.")]
    private partial void GivenUp(long letter, string user);
}
