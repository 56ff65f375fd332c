using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Visnyk.Editorial.Languages;

/// <summary>Everything an interface says in one language: strings with plural forms, forms of dates and numbers. Made from a file of locales/.</summary>
public sealed class Locale
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> strings;
    private readonly FrozenDictionary<string, DatePattern> datePatterns;
    private readonly string group;

    private Locale(string language, JsonElement json)
    {
        Language = language;
        strings = json.GetProperty("strings").EnumerateObject().ToFrozenDictionary(
            entry => entry.Name,
            entry => entry.Value.ValueKind == JsonValueKind.String
                ? new Dictionary<string, string> { ["other"] = entry.Value.GetString()! }.ToFrozenDictionary()
                : entry.Value.EnumerateObject().ToFrozenDictionary(form => form.Name, form => form.Value.GetString()!));
        var date = json.GetProperty("date");
        var (months, monthsShort) = (Names(date, "months"), Names(date, "monthsShort"));
        var forms = date.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).ToDictionary(p => p.Name, p => p.Value.GetString()!);
        datePatterns = forms.ToFrozenDictionary(form => form.Key, form => new DatePattern(form.Value, forms, months, monthsShort));
        group = json.GetProperty("number").GetProperty("group").GetString()!;
    }

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; }

    /// <summary>The keys of all strings.</summary>
    public IEnumerable<string> Keys => strings.Keys;

    /// <summary>Reads a locale file. Throws <see cref="FormatException"/> that says what is wrong with it.</summary>
    public static Locale Parse(string language, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new Locale(language, document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"locales/{language}.json cannot be used: {error.Message}", error);
        }
    }

    /// <summary>Every form of a string, for tests that search for it.</summary>
    public IEnumerable<string> FormsOf(string key) => strings[key].Values;

    /// <summary>
    /// The string of a key with <c>{name}</c> replaced by values; the form is chosen by <paramref name="count"/>, which also stands for
    /// <c>{count}</c>. Throws <see cref="KeyNotFoundException"/> for a key that the language does not have.
    /// </summary>
    public string Text(string key, long? count = null, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!strings.TryGetValue(key, out var forms))
        {
            throw new KeyNotFoundException($"locales/{Language}.json has no string '{key}'.");
        }

        var text = count is { } n && forms.TryGetValue(PluralRules.FormOf(Language, n), out var form) ? form : forms["other"];
        if (count is { } number)
        {
            text = text.Replace("{count}", Number(number), StringComparison.Ordinal);
        }

        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A whole number with its digits grouped; four digits stay together.</summary>
    public string Number(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Math.Abs(number) < 10_000 && group != ","
            ? digits
            : number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = group });
    }

    /// <summary>A date and time in one of the file's forms: <c>long</c>, <c>short</c>, <c>time</c>, <c>full</c>, <c>year</c>.</summary>
    public string Date(string form, LocalDateTime at)
    {
        var pattern = datePatterns.TryGetValue(form, out var found) ? found : throw new KeyNotFoundException($"locales/{Language}.json has no form of date '{form}'.");
        return pattern.Write(at);
    }

    private static string[] Names(JsonElement date, string name)
    {
        string[] names = [.. date.GetProperty(name).EnumerateArray().Select(m => m.GetString()!)];
        return names.Length == 12 ? names : throw new InvalidOperationException($"date.{name} must have twelve names.");
    }
}
