using System.Globalization;
using System.Text;
using NodaTime;

namespace Visnyk.Editorial.Languages;

/// <summary>A form of dates of a locale file, such as <c>{day} {month} {year}</c>, read once.</summary>
internal sealed class DatePattern
{
    private readonly List<Part> parts = [];

    /// <summary>Reads a form. Throws <see cref="InvalidOperationException"/> for a field that there is not.</summary>
    /// <param name="form">The form.</param>
    /// <param name="forms">All forms of the language: <c>{long}</c> and <c>{time}</c> stand for two of them.</param>
    /// <param name="months">The names of the months.</param>
    /// <param name="monthsShort">Their short names.</param>
    public DatePattern(string form, Dictionary<string, string> forms, string[] months, string[] monthsShort)
    {
        var text = form;
        foreach (var name in (ReadOnlySpan<string>)["long", "time"])
        {
            text = forms.TryGetValue(name, out var inner) ? text.Replace("{" + name + "}", inner, StringComparison.Ordinal) : text;
        }

        while (text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            parts.Add(Words(text[..open]));
            parts.Add(Field(text[(open + 1)..close], months, monthsShort));
            text = text[(close + 1)..];
        }

        parts.Add(Words(text));
    }

    private delegate void Part(LocalDateTime at, StringBuilder into);

    /// <summary>A date and time in this form.</summary>
    public string Write(LocalDateTime at)
    {
        var into = new StringBuilder(40);
        foreach (var part in parts)
        {
            part(at, into);
        }

        return into.ToString();
    }

    private static Part Words(string words) => (_, into) => into.Append(words);

    private static Part Field(string name, string[] months, string[] monthsShort) => name switch
    {
        "day" => (at, into) => into.Append(at.Day),
        "month" => (at, into) => into.Append(months[at.Month - 1]),
        "monthShort" => (at, into) => into.Append(monthsShort[at.Month - 1]),
        "year" => (at, into) => into.Append(at.Year),
        "hour" => (at, into) => into.Append(CultureInfo.InvariantCulture, $"{at.Hour:00}"),
        "minute" => (at, into) => into.Append(CultureInfo.InvariantCulture, $"{at.Minute:00}"),
        _ => throw new InvalidOperationException($"date: there is no field '{{{name}}}'."),
    };
}
