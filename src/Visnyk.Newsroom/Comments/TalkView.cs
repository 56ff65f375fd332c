using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Articles;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Comments;

/// <summary>What is said about an article, as it is shown.</summary>
/// <param name="Path">The address of the comments.</param>
/// <param name="Threads">The threads, in the order of the text.</param>
/// <param name="Everybody">Whoever works or worked here, by their ids.</param>
/// <param name="People">Who works here and can be named.</param>
/// <param name="Body">The text that they are about.</param>
public sealed record TalkView(string Path, IReadOnlyList<TalkView.Thread> Threads, IReadOnlyDictionary<UserId, User> Everybody, IReadOnlyList<User> People, ImmutableArray<Block> Body)
{
    /// <summary>A thread.</summary>
    /// <param name="First">What began it.</param>
    /// <param name="All">All of it that is there, the first among them.</param>
    public sealed record Thread(Comment First, IReadOnlyList<Comment> All);

    /// <summary>What was sent and could not be done; null where nothing was.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>The comment or thread that the form was about; empty for a new thread.</summary>
    public string TypedOf { get; init; } = "";

    /// <summary>What was wrong with it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Threads that are open.</summary>
    public IEnumerable<Thread> Open => Threads.Where(t => t.First.ResolvedAt is null);

    /// <summary>Threads that are settled, the last settled first.</summary>
    public IEnumerable<Thread> Settled => Threads.Where(t => t.First.ResolvedAt is not null).OrderByDescending(t => t.First.ResolvedAt);

    /// <summary>Reads what is said about an article.</summary>
    internal static async Task<TalkView> Read(NewsroomDb db, ArticleSheet sheet, CancellationToken cancel)
    {
        var article = sheet.Article.Id;
        var comments = await db.Comments.AsNoTracking().Where(c => c.ArticleId == article).OrderBy(c => c.Id).ToListAsync(cancel);
        var everybody = await db.Users.AsNoTracking().ToListAsync(cancel);
        var body = sheet.Copy.Content.Body;
        var order = OrderOf(body);
        var threads = comments.GroupBy(c => c.Thread)
            .Select(g => (First: g.FirstOrDefault(c => c.IsFirst), All: g.Where(c => c.DeletedAt is null || c.IsFirst).ToList()))
            .Where(t => t.First is not null && t.All.Any(c => c.DeletedAt is null))
            .Select(t => new Thread(t.First!, t.All))
            .OrderBy(t => t.First.IsLost ? int.MaxValue : t.First.Block is { } block ? order.GetValueOrDefault(block, int.MaxValue - 1) : -1).ToList();
        return new TalkView(
            $"{sheet.Path}/comments",
            threads,
            everybody.ToDictionary(u => u.Id),
            [.. everybody.Where(u => u.DisabledAt is null).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase)],
            body);
    }

    private static Dictionary<BlockId, int> OrderOf(ImmutableArray<Block> body) =>
        PlacesIn(body).Distinct().Select((id, place) => (id, place)).ToDictionary(x => x.id, x => x.place);

    private static IEnumerable<BlockId> PlacesIn(ImmutableArray<Block> body) =>
        Editorial.Text.Body.Places(body).Select(p => p.Id);
}
