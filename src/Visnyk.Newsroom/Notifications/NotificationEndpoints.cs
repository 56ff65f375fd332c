using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Live;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Notifications;

/// <summary>What somebody was told: the newest first.</summary>
internal static class NotificationEndpoints
{
    private const string Path = "/newsroom/notifications";
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/notifications", List).Needs(Right.Read);
        newsroom.MapGet("/notifications/{id:long}", Follow).Needs(Right.Read);
        newsroom.MapPost("/notifications/read", Read).Needs(Right.Read);
    }

    /// <summary>How much somebody has not read.</summary>
    public static Task<int> Unread(NewsroomDb db, UserId user, CancellationToken cancel) => db.Notifications.CountAsync(n => n.UserId == user && n.ReadAt == null, cancel);

    private static async Task<IResult> List(HttpContext http, Database database, long? before)
    {
        await using var db = database.OpenNewsroom();
        var (me, below) = (Visit.Of(http).User!.Id, before ?? long.MaxValue);
        var found = await db.Notifications.AsNoTracking().Where(n => n.UserId == me && n.Id < below).OrderByDescending(n => n.Id).Take(PageLength + 1)
            .Join(db.WorkingCopies.AsNoTracking(), n => n.ArticleId, c => c.ArticleId, (n, c) => new { n, c.Headline }).ToListAsync(http.RequestAborted);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted);
        var rows = found.OrderByDescending(f => f.n.Id).Take(PageLength)
            .Select(f => new NotificationsPage.Row(f.n, f.n.CreatedBy is { } by ? names.GetValueOrDefault(by, "") : "", f.Headline)).ToArray();
        return View.Of<NotificationsPage>(new
        {
            Rows = rows,
            Older = found.Count > PageLength ? string.Create(CultureInfo.InvariantCulture, $"{Path}?before={rows[^1].Notification.Id}") : null,
            Done = View.DoneOf(http),
        });
    }

    /// <summary>Leads to what a notification is about; whoever goes there has read it.</summary>
    private static async Task<IResult> Follow(HttpContext http, Database database, ReadNotifications read, Wire wire, long id)
    {
        await using var db = database.OpenNewsroom();
        var me = Visit.Of(http).User!.Id;
        if (await db.Notifications.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id && n.UserId == me, http.RequestAborted) is not { } found)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        await read.Run(Visit.Of(http).Actor, id, http.RequestAborted);
        wire.Look();
        return Results.LocalRedirect(NotificationText.AddressOf(found));
    }

    private static async Task<IResult> Read(HttpContext http, ReadNotifications read, Wire wire)
    {
        var form = await FormGuard.Fields(http);
        var one = long.TryParse(form["notification"], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        await read.Run(Visit.Of(http).Actor, one ? id : null, http.RequestAborted);
        wire.Look();
        return View.Done(Path, one ? "notices.read" : "notices.read-all");
    }
}
