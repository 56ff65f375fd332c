using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Live;

/// <summary>
/// Tells browsers what changed (server-sent events, HTML standard): that something did, which of the articles that they are in has a newer version or new
/// comments, who else is there, and how much they have not read. What changed, they ask for themselves.
/// </summary>
public sealed partial class Wire : BackgroundService
{
    /// <summary>How many browsers of one person listen at once; tabs of one browser share a stream.</summary>
    public const int MostOfOne = 8;

    // So often a line that says nothing goes out, since some proxies hang up on silence; and so often browsers come anew, and with them the question who they are.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // What comes closer together than this is told once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Ear, bool> ears = [];
    private readonly SemaphoreSlim changed = new(0, 1);
    private readonly Presence presence;
    private readonly Lookout lookout;
    private readonly IHostApplicationLifetime life;
    private readonly TimeProvider clock;
    private readonly ILogger<Wire> log;
    private long number;
    private long looked = -1;

    /// <summary>A wire that listens to what is written.</summary>
    public Wire(ChangeFeed changes, Presence presence, Lookout lookout, IHostApplicationLifetime life, TimeProvider clock, ILogger<Wire> log)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(presence);
        (this.presence, this.lookout, this.life, this.clock, this.log) = (presence, lookout, life, clock, log);
        changes.Subscribe(change =>
        {
            Interlocked.Exchange(ref number, change);
            TellAll("change", "", change.ToString(CultureInfo.InvariantCulture));
            Wake();
            return Task.CompletedTask;
        });
        presence.Changed += (article, cameOrLeft) =>
        {
            var present = presence.In(article);
            Tell(present.Select(p => p.User).ToHashSet(), "presence", article.ToString(), PresenceJson.Of(article, present));
            if (cameOrLeft)
            {
                // Boards show who is where.
                TellAll("change", "", Interlocked.Read(ref number).ToString(CultureInfo.InvariantCulture));
            }
        };
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    /// <summary>Answers until the browser leaves, five minutes are over, or the program stops. Too many of one person are refused (429).</summary>
    public async Task Answer(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var ear = new Ear(Visit.Of(http).User!.Id);
        ears[ear] = true;
        try
        {
            if (ears.Keys.Count(e => e.User == ear.User) > MostOfOne)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            using var over = new CancellationTokenSource(Longest, clock);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping, over.Token);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers["X-Accel-Buffering"] = "no";
            await http.Response.WriteAsync("retry: 2000\n\n", end.Token);
            while (true)
            {
                await http.Response.Body.FlushAsync(end.Token);
                using var silence = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
                silence.CancelAfter(Silence);
                try
                {
                    foreach (var (what, data) in await ear.Hear(silence.Token))
                    {
                        await http.Response.WriteAsync($"event: {what}\ndata: {data}\n\n", end.Token);
                    }
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
            ears.TryRemove(ear, out _);
        }
    }

    /// <summary>Something was written that no page of readers shows.</summary>
    public void Look()
    {
        Interlocked.Exchange(ref looked, -1);
        Wake();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await changed.WaitAsync(SweepEvery, stoppingToken);
                presence.Sweep();
                var now = Interlocked.Read(ref number);
                if (now != Interlocked.Read(ref looked) && !ears.IsEmpty)
                {
                    Interlocked.Exchange(ref looked, now);
                    await Tell(stoppingToken);
                    await Task.Delay(Pause, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task Tell(CancellationToken cancel)
    {
        try
        {
            var news = await lookout.Look(presence.Articles, [.. ears.Keys.Select(e => e.User).Distinct()], cancel);
            foreach (var (article, version) in news.Versions)
            {
                Tell(In(article), "article", article.ToString(), $"{article} {version}");
            }

            foreach (var article in news.Talks)
            {
                Tell(In(article), "talk", article.ToString(), article.ToString());
            }

            foreach (var (user, unread) in news.Unread)
            {
                Tell([user], "notices", "", unread.ToString(CultureInfo.InvariantCulture));
            }
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end this for good; browsers ask now and then whatever they are told.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotTold(error);
        }
    }

    private HashSet<UserId> In(ArticleId article) => [.. presence.In(article).Select(p => p.User)];

    private void Tell(HashSet<UserId> users, string what, string about, string data)
    {
        foreach (var ear in ears.Keys.Where(e => users.Contains(e.User)))
        {
            ear.Tell(what, about, data);
        }
    }

    private void TellAll(string what, string about, string data)
    {
        foreach (var ear in ears.Keys)
        {
            ear.Tell(what, about, data);
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
        catch (ObjectDisposedException)
        {
            // The program stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What changed could not be looked up for those who listen.")]
    private partial void NotTold(Exception error);
}
