using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Stories;

namespace Visnyk.Newsroom.Board;

/// <summary>The same for many stories at once: what was chosen, and for which it was not done.</summary>
public sealed record ManyAtOnce
{
    // As many as a page has; more come by hand-made forms only.
    private const int Most = BoardQuery.PageLength;

    /// <summary>What is to be done: <c>assign</c>, <c>translate</c>, <c>urgency</c>, <c>tag</c> or <c>untag</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>The stories that are chosen.</summary>
    public IReadOnlyList<StoryId> Stories { get; init; } = [];

    /// <summary>In which edition.</summary>
    public string Edition { get; init; } = "";

    /// <summary>The key of who is to have it; empty for nobody.</summary>
    public string To { get; init; } = "";

    /// <summary>How soon it has to be done.</summary>
    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>The key of the topic.</summary>
    public string Topic { get; init; } = "";

    /// <summary>For how many stories it was done.</summary>
    public int Done { get; init; }

    /// <summary>For which it was not, and why.</summary>
    public IReadOnlyList<ManyRefused> Refused { get; init; } = [];

    /// <summary>What a form asks for.</summary>
    public static ManyAtOnce Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new ManyAtOnce
        {
            What = form["do"].ToString(),
            Stories = [.. form["story"].Select(key => ShortKey.TryRead(key, out var id) ? new StoryId(id) : (StoryId?)null).OfType<StoryId>().Distinct().Take(Most)],
            Edition = form["edition"].ToString(),
            To = form["to"].ToString(),
            Urgency = Enum.TryParse<Urgency>(form["urgency"], out var urgency) ? urgency : Urgency.Normal,
            Topic = form["topic"].ToString(),
        };
    }

    /// <summary>Whether a story is chosen.</summary>
    public bool Has(string key) => Stories.Any(s => s.ToString() == key);
}
