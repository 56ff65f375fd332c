using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Settings;

/// <summary>Has the newsroom follow the public address that is chosen under Settings, whichever process it is chosen in.</summary>
internal sealed class ChosenAddress(Database database, ChangeFeed changes, NewsroomOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Subscribe(_ => Read());
        await Read();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Read()
    {
        await using var db = database.OpenNewsroom();
        options.Choose(await db.Settings.AsNoTracking().Where(s => s.Name == SiteSetting.PublicUrl).Select(s => s.Value).FirstOrDefaultAsync() is { Length: > 0 } url ? url : null);
    }
}
