namespace Visnyk.Storage.Writing;

/// <summary>
/// Tells whoever keeps something made from the database that it changed: at once for writes of this process, and within
/// <see cref="LookEvery"/> for those of another one on the same database.
/// </summary>
public sealed class ChangeFeed(Database database) : IDisposable
{
    /// <summary>How often the change number is looked at.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(400);

    private readonly List<Func<long, Task>> listeners = [];
    private readonly SemaphoreSlim telling = new(1, 1);
    private long told = -1;

    /// <summary>Calls a listener with the change number after every change, one at a time.</summary>
    public void Subscribe(Func<long, Task> listener) => listeners.Add(listener);

    /// <summary>Looks at the change number once, and tells the listeners where it is another than they know.</summary>
    public async Task Look(CancellationToken cancel) => await Announce(await database.Pages.ChangeNumber(cancel));

    /// <inheritdoc/>
    public void Dispose() => telling.Dispose();

    internal async Task Announce(long number)
    {
        await telling.WaitAsync();
        try
        {
            if (number <= told)
            {
                return;
            }

            foreach (var listener in listeners)
            {
                await listener(number);
            }

            // Only now: where a listener failed, the next look tells it again.
            told = number;
        }
        finally
        {
            telling.Release();
        }
    }
}
