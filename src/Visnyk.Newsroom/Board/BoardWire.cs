using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Board;

/// <summary>Tells whoever has the board open that something changed (server-sent events, HTML standard). What changed, they ask for themselves.</summary>
public sealed class BoardWire
{
    // So often a line that says nothing goes out, since some proxies hang up on silence; and so often browsers come anew, and with them the question who they are.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Channel<long>, bool> listeners = [];
    private readonly IHostApplicationLifetime life;
    private readonly TimeProvider clock;

    /// <summary>A wire that listens to what is written.</summary>
    public BoardWire(ChangeFeed changes, IHostApplicationLifetime life, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(changes);
        (this.life, this.clock) = (life, clock);
        changes.Subscribe(number =>
        {
            foreach (var listener in listeners.Keys)
            {
                // One number is kept, the newest: who is slow is told once.
                listener.Writer.TryWrite(number);
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Answers until the browser leaves, five minutes are over, or the program stops.</summary>
    public async Task Answer(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var mine = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var over = new CancellationTokenSource(Longest, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping, over.Token);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        listeners[mine] = true;
        try
        {
            await http.Response.WriteAsync("retry: 2000\n\n", end.Token);
            while (true)
            {
                await http.Response.Body.FlushAsync(end.Token);
                using var silence = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
                silence.CancelAfter(Silence);
                try
                {
                    var number = await mine.Reader.ReadAsync(silence.Token);
                    await http.Response.WriteAsync($"event: change\ndata: {number}\n\n", end.Token);
                }
                catch (OperationCanceledException) when (!end.IsCancellationRequested)
                {
                    await http.Response.WriteAsync(":\n\n", end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // They left, or come back in a moment.
        }
        finally
        {
            listeners.TryRemove(mine, out _);
        }
    }
}
