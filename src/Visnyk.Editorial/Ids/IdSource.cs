namespace Visnyk.Editorial.Ids;

/// <summary>
/// Makes ids: milliseconds since 2020 in the upper 43 bits, a number that starts at random in every millisecond below. So ids sort by
/// time, need no database to be made, and two processes on one database practically never make the same.
/// </summary>
public sealed class IdSource(TimeProvider clock)
{
    private const int SequenceBits = 20;
    private static readonly long Epoch = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private readonly Lock gate = new();
    private long last;

    /// <summary>When an id was made.</summary>
    public static DateTimeOffset MadeAt(long id) => DateTimeOffset.FromUnixTimeMilliseconds((id >> SequenceBits) + Epoch);

    /// <summary>The least id that can have been made at a time, or after it.</summary>
    public static long FirstAt(DateTimeOffset at) => Math.Max(0, (at.ToUnixTimeMilliseconds() - Epoch) << SequenceBits);

    /// <summary>The next id: greater than every one that this source made before, also when the clock goes back.</summary>
    public long Next()
    {
        var now = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << SequenceBits;
        lock (gate)
        {
            last = now > last ? now | (uint)Random.Shared.Next(1 << (SequenceBits - 1)) : last + 1;
            return last;
        }
    }
}
