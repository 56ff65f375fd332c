using System.Collections.Concurrent;
using System.Threading.Channels;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Live;

/// <summary>One browser that listens. Of what is told twice before it is heard, the last is heard.</summary>
internal sealed class Ear(UserId user)
{
    private readonly ConcurrentDictionary<(string What, string About), string> waiting = [];
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public UserId User { get; } = user;

    public void Tell(string what, string about, string data)
    {
        waiting[(what, about)] = data;
        bell.Writer.TryWrite(true);
    }

    public async Task<IReadOnlyList<(string What, string Data)>> Hear(CancellationToken cancel)
    {
        await bell.Reader.ReadAsync(cancel);
        var heard = new List<(string, string)>();
        foreach (var key in waiting.Keys)
        {
            if (waiting.TryRemove(key, out var data))
            {
                heard.Add((key.What, data));
            }
        }

        return heard;
    }
}
