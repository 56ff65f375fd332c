namespace Visnyk.Site.Readers;

/// <summary>
/// How often somebody may do something: a number at once, then one in every period. It is the generic cell rate algorithm (ITU-T I.371) on a table
/// of fixed size, so that no flood makes it grow; two places that share a cell share its allowance.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="atOnce">How many at once.</param>
/// <param name="every">How long until one more.</param>
/// <param name="cells">How many cells.</param>
internal sealed class Allowance(TimeProvider clock, int atOnce, TimeSpan every, int cells)
{
    private readonly long began = clock.GetTimestamp();

    /// <summary>When each cell's allowance will be whole again, in ticks since the beginning.</summary>
    private readonly long[] whole = new long[cells];

    /// <summary>Takes one; null where it may be, else how long to wait.</summary>
    /// <param name="place">Who; any number.</param>
    public TimeSpan? Take(long place)
    {
        ref var cell = ref whole[(int)((ulong)place % (ulong)whole.Length)];
        var now = clock.GetElapsedTime(began).Ticks;
        while (true)
        {
            var before = Volatile.Read(ref cell);
            var after = Math.Max(before, now) + every.Ticks;
            if (after - now > atOnce * every.Ticks)
            {
                return TimeSpan.FromTicks(after - now - (atOnce * every.Ticks));
            }

            if (Interlocked.CompareExchange(ref cell, after, before) == before)
            {
                return null;
            }
        }
    }
}
