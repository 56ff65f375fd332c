using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;

namespace Visnyk.Newsroom.Articles;

/// <summary>
/// What an article's form says of the story, which all editions share. Two people may have it before them at once, so what was filled in and not changed
/// is not saved: each part travels with what it said when the form was made.
/// </summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Lead">The picture that leads it; null for none.</param>
/// <param name="Attributions">Who says so.</param>
public sealed record StoryFields(SectionId Section, ImmutableArray<TopicId> Topics, MediaId? Lead, ImmutableArray<Attribution> Attributions)
{
    /// <summary>The form's fields that say what each part said before, in this order.</summary>
    public static IReadOnlyList<string> Was { get; } = ["was-section", "was-topics", "was-lead", "was-attributions"];

    /// <summary>Each part in one line, to be compared.</summary>
    public IReadOnlyList<string> Lines =>
    [
        Section.ToString(),
        string.Join(' ', Topics),
        Lead?.ToString() ?? "",
        JsonSerializer.Serialize(Attributions.Select(a => new Said(a.Id, [.. a.Chain.Select(l => new SaidLink(l.Source.ToString(), l.Url, l.Title, l.Date))]))),
    ];

    /// <summary>What a story says now.</summary>
    public static StoryFields Of(Story story) => new(story.Section, story.Topics, story.LeadMedia, story.Attributions);

    /// <summary>What a form says; null where no browser would send it.</summary>
    public static StoryFields? Read(IFormCollection form)
    {
        if (!ShortKey.TryRead(form["section"].ToString(), out var section))
        {
            return null;
        }

        var topics = TopicsIn(form["topic"]);
        var lead = ShortKey.TryRead(form["lead-media"].ToString(), out var media) ? (MediaId?)new MediaId(media) : null;
        return new StoryFields(new SectionId(section), InOrder(topics, form["was-topics"].ToString()), lead, Chains(form));
    }

    /// <summary>What is to be done that the form says what it says of one part, but for the section.</summary>
    /// <param name="story">The story.</param>
    /// <param name="part">The part's place in <see cref="Was"/>.</param>
    /// <param name="form">The form.</param>
    public ChangeStory.Request Change(StoryId story, int part, IFormCollection form) => new(story)
    {
        Topics = part == 1 ? Topics : null,
        TopicsWere = TopicsIn(form["was-topics"].ToString().Split(' ')),
        LeadMedia = part == 2 ? Lead : null,
        WithoutLead = part == 2 && Lead is null,
        Attributions = part == 3 ? Attributions : null,
        AttributionsWere = AttributionsIn(form["was-attributions"].ToString()),
    };

    /// <summary>The parts of which the form says something else than before, by their places in <see cref="Was"/>.</summary>
    public IReadOnlyList<int> Changed(IFormCollection form)
    {
        var lines = Lines;
        return [.. Enumerable.Range(0, Was.Count).Where(part => form.ContainsKey(Was[part]) && form[Was[part]] != lines[part])];
    }

    /// <summary>The topics that were there stay in their order, the most important first; new ones follow.</summary>
    private static ImmutableArray<TopicId> InOrder(ImmutableArray<TopicId> topics, string was)
    {
        var before = was.Split(' ').ToList();
        return [.. topics.OrderBy(t => before.IndexOf(t.ToString()) is var at && at < 0 ? int.MaxValue : at)];
    }

    private static ImmutableArray<TopicId> TopicsIn(IEnumerable<string?> keys) =>
        [.. keys.Select(t => ShortKey.TryRead(t, out var id) ? (TopicId?)new TopicId(id) : null).OfType<TopicId>().Distinct()];

    /// <summary>Attributions from the line that <see cref="Lines"/> has of them; null where it is none.</summary>
    private static ImmutableArray<Attribution>? AttributionsIn(string line)
    {
        try
        {
            var said = JsonSerializer.Deserialize<List<Said>>(line);
            return said is null ? null : [.. said.Select(s => new Attribution(s.Id, [.. s.Chain.Select(l => new AttributionLink(ShortKey.TryRead(l.Source, out var source) ? new SourceId(source) : default, l.Url, l.Title, l.Date))]))];
        }
        catch (Exception error) when (error is JsonException or NullReferenceException)
        {
            return null;
        }
    }

    private static ImmutableArray<Attribution> Chains(IFormCollection form)
    {
        var (of, sources, urls, titles, dates) = (form["link-of"], form["link-source"], form["link-url"], form["link-title"], form["link-date"]);
        var links = new List<(string Of, AttributionLink Link)>();
        for (var i = 0; i < of.Count && i < sources.Count && i < urls.Count && i < titles.Count && i < dates.Count; i++)
        {
            if (IsAttribution(of[i]) && ShortKey.TryRead(sources[i], out var source))
            {
                var date = DateOnly.TryParseExact(dates[i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (DateOnly?)day : null;
                links.Add((of[i]!, new AttributionLink(new SourceId(source), NullIfEmpty(urls[i]), NullIfEmpty(titles[i]), date)));
            }
        }

        return [.. links.GroupBy(l => l.Of).Select(g => new Attribution(g.Key, [.. g.Select(l => l.Link)]))];
    }

    /// <summary>Whether a text can be an attribution's id.</summary>
    public static bool IsAttribution(string? id) => id is { Length: > 0 and <= 100 } && !id.Any(char.IsControl);

    private static string? NullIfEmpty(string? text) => CleanText.Of(text ?? "").Trim() is { Length: > 0 } some ? some : null;

    private sealed record Said(string Id, IReadOnlyList<SaidLink> Chain);

    private sealed record SaidLink(string Source, string? Url, string? Title, DateOnly? Date);
}
