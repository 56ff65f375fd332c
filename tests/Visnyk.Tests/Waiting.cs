namespace Visnyk.Tests;

/// <summary>Waits for what another thread or process does, and for nothing else.</summary>
internal static class Waiting
{
    /// <summary>Comes back when something holds; cancelled where it does not within a minute.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
