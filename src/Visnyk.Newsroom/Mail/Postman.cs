using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Notifications;
using Visnyk.Newsroom.Workflow;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Mail;

/// <summary>Sends what people are told by mail, when it is due, each letter until it was handed over or nobody tries any more. Where no mail is sent, it throws away what is waiting.</summary>
internal sealed partial class Postman(
    ChangeFeed changes, Database database, TakeLetter take, FinishLetter finish, PostOffice post, Wording wording, NewsroomOptions options, TimeProvider clock, ILogger<Postman> log)
    : DueService(database, changes, clock)
{
    protected override async Task<DateTimeOffset?> Next(NewsroomDb db, CancellationToken cancel)
    {
        var first = await db.Letters.AsNoTracking().OrderBy(l => l.DueAt).Select(l => (DateTimeOffset?)l.DueAt).FirstOrDefaultAsync(cancel);

        // What nobody sends need not wait to be thrown away.
        return first is null || post.IsOpen ? first : DateTimeOffset.MinValue;
    }

    protected override async Task DoFirst(CancellationToken cancel)
    {
        if (!post.IsOpen)
        {
            _ = await finish.Run(Actor.Installation, null, cancel);
        }
        else if ((await take.Run(Actor.Installation, cancel)).Value is { } letter)
        {
            await Send(letter, cancel);
        }
    }

    protected override void Failed(Exception error) => NotSent(error);

    private async Task Send(LetterToSend letter, CancellationToken cancel)
    {
        var locale = wording.ForLetter(letter.To, letter.Editions);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Letters could not be sent; it is tried again.")]
    private partial void NotSent(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter {Letter} to user {User} is given up: nobody took it in all its tries.")]
    private partial void GivenUp(long letter, string user);
}
