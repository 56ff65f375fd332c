using System.Collections.Concurrent;
using System.IO.Hashing;

namespace Visnyk.Site.Feeds;

/// <summary>
/// Remembers when each feed was last seen to be another, for <c>Last-Modified</c>. The dates of the articles do not tell that: a feed also changes when
/// an article is taken down or a section renamed. A time once given out for a feed is never the time of another text of it (RFC 9110 section
/// 8.8.2.2), so that no reader who asks by time alone keeps an old one.
/// </summary>
internal sealed class FeedHistory(TimeProvider clock)
{
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<string, State> states = new();
    private int count;

    /// <summary>When a feed became what it is now, in whole seconds; null in a second that already stands for another text of it.</summary>
    /// <param name="address">The feed's address.</param>
    /// <param name="document">What it is now.</param>
    public DateTimeOffset? ChangedAt(string address, ReadOnlySpan<byte> document)
    {
        if (count > Remembered)
        {
            // Whoever asks next is sent the whole feed once more; nothing else is lost.
            states.Clear();
            count = 0;
        }

        var hash = XxHash128.HashToUInt128(document);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var state = states.AddOrUpdate(
            address,
            _ =>
            {
                Interlocked.Increment(ref count);
                return new State(hash, now, Sure: true);
            },
            (_, last) => last.Hash == hash && (last.Sure || now == last.Second) ? last : new State(hash, now, now > last.Second));
        return state.Sure ? DateTimeOffset.FromUnixTimeSeconds(state.Second) : null;
    }

    private sealed record State(UInt128 Hash, long Second, bool Sure);
}
