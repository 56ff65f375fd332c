using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;

namespace Visnyk.Newsroom.Board;

/// <summary>What somebody wants to see of the board; all of it stands in the address.</summary>
public sealed record BoardAsk
{
    /// <summary>The states that can be asked for, in the order of their numbers in the query, from 1.</summary>
    public static readonly IReadOnlyList<string> States = ["draft", "review", "ready", "scheduled", "published", "overdue", "failed", "behind", "bin"];

    /// <summary>Who has a story: somebody's own.</summary>
    public const string Mine = "me";

    private const int LongestSearch = 100;

    /// <summary>A section's key; empty for all.</summary>
    public string Section { get; init; } = "";

    /// <summary>An edition's tag; empty for all.</summary>
    public string Edition { get; init; } = "";

    /// <summary>One of <see cref="States"/>; empty for all.</summary>
    public string State { get; init; } = "";

    /// <summary>A person's key, or <see cref="Mine"/>; empty for everybody.</summary>
    public string Who { get; init; } = "";

    /// <summary>The day, <c>yyyy-MM-dd</c>; empty for today, with everything that is being worked on.</summary>
    public string Day { get; init; } = "";

    /// <summary>Words of a headline, looked for in stories of every day, or of the one that is chosen; empty for none.</summary>
    public string Search { get; init; } = "";

    /// <summary>Where the page begins: urgency and story after which it does; empty for the first.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether anything is asked about a story's articles.</summary>
    public bool AsksArticles => (Edition + Who).Length > 0 || State is not ("" or "bin");

    /// <summary>Whether what somebody has in hand is asked for, whatever its age: somebody's work, or drafts.</summary>
    public bool AsksInHand => State == "draft" || (State.Length == 0 && Who.Length > 0);

    /// <summary>Whether this is the board as it comes.</summary>
    public bool IsPlain => (Section + Edition + State + Who + Day + Search).Length == 0;

    /// <summary>The number of the state; 0 for all.</summary>
    public int StateNumber => Place(State) + 1;

    private static int Place(string state) => States.Index().Where(s => s.Item == state).Select(s => s.Index).DefaultIfEmpty(-1).First();

    /// <summary>The question of an address; what it cannot mean is left out.</summary>
    public static BoardAsk Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string Value(string name) => request.Query[name].ToString().Trim() is { Length: <= LongestSearch } text && !text.Any(char.IsControl) ? text : "";
        string Key(string name) => ShortKey.TryRead(Value(name), out _) ? Value(name) : "";
        return new BoardAsk
        {
            Section = Key("section"),
            Edition = EditionTag.TryParse(Value("edition"), out var tag) ? tag.Value : "",
            State = States.Contains(Value("state")) ? Value("state") : "",
            Who = Value("who") == Mine ? Mine : Key("who"),
            Day = LocalDatePattern.Iso.Parse(Value("day")) is { Success: true, Value.Year: > 1900 and < 9000 } ? Value("day") : "",
            Search = Value("q"),
            After = Cursor(Value("after")) is null ? "" : Value("after"),
        };
    }

    /// <summary>The address of this question, with another beginning; and with what was done, to be said there.</summary>
    public string Address(string after = "", string done = "") => "/newsroom/" + Query(after, done);

    /// <summary>The query of such an address.</summary>
    public string Query(string after = "", string done = "") => string.Concat(
        new[] { ("section", Section), ("edition", Edition), ("state", State), ("who", Who), ("day", Day), ("q", Search), ("after", after), ("done", done) }
            .Where(p => p.Item2.Length > 0).Select((p, place) => $"{(place == 0 ? '?' : '&')}{p.Item1}={Uri.EscapeDataString(p.Item2)}"));

    /// <summary>The urgency and the story after which a page begins; null where the text names none.</summary>
    public static (int Urgency, long Story)? Cursor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [var urgency, var story] && int.TryParse(urgency, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && ShortKey.TryRead(story, out var id)
            ? (number, id)
            : null;
    }

    /// <summary>The day that is asked for; null for today.</summary>
    public LocalDate? Date => Day.Length > 0 ? LocalDatePattern.Iso.Parse(Day).Value : null;
}
