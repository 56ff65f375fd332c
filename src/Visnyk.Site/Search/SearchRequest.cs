using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Visnyk.Editorial.Ids;

namespace Visnyk.Site.Search;

/// <summary>What the form of search sends. Whatever is wrong in it counts as not sent.</summary>
public sealed record SearchRequest
{
    private const int LongestSlug = 100;
    private const int LongestQuery = 20_000;
    private const int LastPage = 50;

    /// <summary>What was typed, without control characters.</summary>
    public string Query { get; init; } = "";

    /// <summary>A section's slug.</summary>
    public string Section { get; init; } = "";

    /// <summary>A topic's slug.</summary>
    public string Topic { get; init; } = "";

    /// <summary>An author's slug.</summary>
    public string Author { get; init; } = "";

    /// <summary>The first day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Whether the newest come first.</summary>
    public bool Newest { get; init; }

    /// <summary>Whether only what was typed is searched for.</summary>
    public bool Exact { get; init; }

    /// <summary>Which page of the best, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Where a page of the newest begins: only keys below this.</summary>
    public long Below { get; init; } = long.MaxValue;

    /// <summary>Whether only what was found is wanted, for the page that is there; it is in no address that the page shows.</summary>
    public bool Part { get; init; }

    /// <summary>Whether it is narrowed.</summary>
    public bool IsNarrowed => Section.Length + Topic.Length + Author.Length > 0 || From is not null || To is not null;

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsAsked => Query.Length > 0 || IsNarrowed;

    /// <summary>Reads the parameters of an address.</summary>
    public static SearchRequest Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string One(string name, int longest) => query.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { } text
            ? Clean(text.Length > longest ? text[..longest] : text) : "";
        return new SearchRequest
        {
            Query = One("q", LongestQuery),
            Section = One("section", LongestSlug),
            Topic = One("topic", LongestSlug),
            Author = One("author", LongestSlug),
            From = Day(One("from", 10)),
            To = Day(One("to", 10)),
            Newest = One("order", 10) == "new",
            Exact = One("exact", 1) == "1",
            Page = int.TryParse(One("page", 3), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1,
            Part = One("as", 4) == "part",
            Below = ShortKey.TryRead(One("before", 20), out var below) ? below : long.MaxValue,
        };
    }

    /// <summary>The address of this request in an edition's search.</summary>
    /// <param name="path">The address of the form.</param>
    public string Address(string path)
    {
        var address = new StringBuilder(path);
        var sign = '?';
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                address.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                sign = '&';
            }
        }

        Add("q", Query.Length > Editorial.Search.SearchQuery.Longest ? Query[..Editorial.Search.SearchQuery.Longest] : Query);
        Add("section", Section);
        Add("topic", Topic);
        Add("author", Author);
        Add("from", Text(From));
        Add("to", Text(To));
        Add("order", Newest ? "new" : "");
        Add("exact", Exact ? "1" : "");
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : "");
        Add("before", Below == long.MaxValue ? "" : ShortKey.Write(Below));
        return address.ToString();
    }

    /// <summary>A day as forms send it.</summary>
    public static string Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private static LocalDate? Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day && day.Value.Year is > 1000 and < 3000 ? day.Value : null;

    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) ? " " : r.ToString())).Trim();
}
