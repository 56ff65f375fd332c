using Microsoft.AspNetCore.Http;
using NodaTime;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Languages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;

namespace Visnyk.Newsroom.Frame;

/// <summary>One request to the newsroom: who makes it, and in which language they are answered.</summary>
public sealed class Visit
{
    /// <summary>Who acts.</summary>
    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>The person; null where nobody is signed in.</summary>
    public User? User { get; set; }

    /// <summary>Their session; null where nobody is signed in.</summary>
    public long? Session { get; set; }

    /// <summary>The edition that the person works for: the first of theirs, or the paper's first. Null where there is none, or nobody is signed in.</summary>
    public Edition? Edition { get; set; }

    /// <summary>The language of the answer.</summary>
    public Locale Locale { get; set; } = null!;

    /// <summary>The address that is asked for.</summary>
    public string Path { get; set; } = "";

    /// <summary>The visit of a request.</summary>
    public static Visit Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return (Visit)http.RequestServices.GetService(typeof(Visit))!;
    }

    /// <summary>A string of the newsroom.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => Locale.Text(Wording.Prefix + key, null, values);

    /// <summary>The strings of a group, each with what follows the group in its key: <c>deed</c> has <c>story.publish</c>.</summary>
    public IEnumerable<(string Key, string Text)> Texts(string group)
    {
        var prefix = $"{Wording.Prefix}{group}.";
        return Locale.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => (k[prefix.Length..], Locale.Text(k)));
    }

    /// <summary>A string of the newsroom that counts.</summary>
    public string Count(string key, long count) => Locale.Text(Wording.Prefix + key, count);

    /// <summary>What a problem is, for people.</summary>
    public string Text(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Locale.Keys.Contains($"{Wording.Prefix}problem.{problem.Code}") ? Locale.Text($"{Wording.Prefix}problem.{problem.Code}", problem.Count, ("value", problem.Value)) : Text("problem.other", ("code", problem.Code));
    }

    /// <summary>An instant for people, on the clock of <see cref="Edition"/>; on the machine's where there is none yet.</summary>
    public string Time(DateTimeOffset at) =>
        Locale.Date("full", Edition is null ? LocalDateTime.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.Local).DateTime) : EditionClock.LocalOf(Edition, at));
}
