using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Live;

/// <summary>
/// Who is in which article now. Each tab says so every few seconds; who leaves says that too, and who is not heard of any more is gone after
/// <see cref="Patience"/>. It is kept nowhere but here.
/// </summary>
public sealed class Presence(TimeProvider clock)
{
    /// <summary>How long somebody is there after they were last heard of.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // A person's tabs, and articles, are not without end.
    private const int MostTabs = 500;

    private readonly Lock door = new();
    private readonly Dictionary<ArticleId, Dictionary<(UserId User, string Tab), (Present Present, DateTimeOffset Heard)>> rooms = [];

    /// <summary>Tells of an article in which somebody came, left, or went to another block; and whether it is more than that they went on.</summary>
    public event Action<ArticleId, bool>? Changed;

    /// <summary>Somebody is in an article.</summary>
    public void Come(ArticleId article, Present present, string tab)
    {
        ArgumentNullException.ThrowIfNull(present);
        bool came, moved;
        lock (door)
        {
            if (!rooms.TryGetValue(article, out var room))
            {
                rooms[article] = room = [];
            }

            var key = (present.User, tab);
            var known = room.TryGetValue(key, out var before);
            if (!known && room.Count >= MostTabs)
            {
                return;
            }

            (came, moved) = (room.Keys.All(k => k.User != present.User), !known || before.Present != present);
            room[key] = (present, clock.GetUtcNow());
        }

        if (came || moved)
        {
            Changed?.Invoke(article, came);
        }
    }

    /// <summary>Somebody leaves.</summary>
    public void Leave(ArticleId article, UserId user, string tab)
    {
        lock (door)
        {
            if (!rooms.TryGetValue(article, out var room) || !room.Remove((user, tab)))
            {
                return;
            }

            Close(article, room);
        }

        Changed?.Invoke(article, true);
    }

    /// <summary>Lets go of those who were not heard of for long.</summary>
    public void Sweep()
    {
        var limit = clock.GetUtcNow() - Patience;
        List<ArticleId> changed = [];
        lock (door)
        {
            foreach (var (article, room) in rooms.ToList())
            {
                var gone = room.Where(r => r.Value.Heard < limit).Select(r => r.Key).ToList();
                gone.ForEach(key => room.Remove(key));
                Close(article, room);
                changed.AddRange(gone.Count > 0 ? [article] : []);
            }
        }

        changed.ForEach(article => Changed?.Invoke(article, true));
    }

    /// <summary>Who is in an article, each once.</summary>
    public IReadOnlyList<Present> In(ArticleId article)
    {
        lock (door)
        {
            return rooms.TryGetValue(article, out var room) ? [.. room.Values.OrderByDescending(r => r.Heard).Select(r => r.Present).DistinctBy(p => p.User).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)] : [];
        }
    }

    /// <summary>The articles in which somebody is.</summary>
    public IReadOnlyList<ArticleId> Articles
    {
        get
        {
            lock (door)
            {
                return [.. rooms.Keys];
            }
        }
    }

    private void Close(ArticleId article, Dictionary<(UserId User, string Tab), (Present Present, DateTimeOffset Heard)> room)
    {
        if (room.Count == 0)
        {
            rooms.Remove(article);
        }
    }
}
