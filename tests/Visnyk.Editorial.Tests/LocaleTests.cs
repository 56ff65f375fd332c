using System.Text.Json;
using Visnyk.Editorial.Languages;

namespace Visnyk.Editorial.Tests;

public class LocaleTests
{
    private static readonly Dictionary<string, Locale> Locales = Directory.GetFiles(Path.Combine(Checkout.Root, "locales"), "*.json")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Locale.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));

    [Fact]
    public void Every_language_says_everything()
    {
        var english = Locales["en"].Keys.Order().ToList();
        Assert.All(Locales, locale => Assert.Equal(english.Where(key => !IsNewsroom(key)), locale.Value.Keys.Where(key => !IsNewsroom(key)).Order()));

        // The newsroom speaks some of the languages, and those wholly.
        Assert.All(Locales.Where(l => l.Value.Keys.Any(IsNewsroom)), locale => Assert.Equal(english.Where(IsNewsroom), locale.Value.Keys.Where(IsNewsroom).Order()));
        Assert.Contains(Locales["uk"].Keys, IsNewsroom);
    }

    [Fact]
    public void A_string_that_counts_has_every_form_its_language_needs()
    {
        foreach (var (language, locale) in Locales)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "locales", language + ".json")));
            foreach (var entry in json.RootElement.GetProperty("strings").EnumerateObject().Where(e => e.Value.ValueKind == JsonValueKind.Object))
            {
                Assert.All(PluralRules.FormsOf(language), form => Assert.True(entry.Value.TryGetProperty(form, out _), $"{language}: {entry.Name} has no form '{form}'"));
            }
        }
    }

    [Fact]
    public void Placeholders_are_the_same_in_every_language()
    {
        foreach (var key in Locales["en"].Keys)
        {
            var english = Placeholders(Locales["en"], key);
            Assert.All(Locales.Where(l => l.Value.Keys.Contains(key)), locale => Assert.True(english.SetEquals(Placeholders(locale.Value, key)), $"{locale.Key}: {key}"));
        }
    }

    [Theory]
    [InlineData("en", "9 February 2025")]
    [InlineData("uk", "9 лютого 2025")]
    [InlineData("he", "9 בפברואר 2025")]
    public void Dates_are_told_as_the_language_does(string language, string text) =>
        Assert.StartsWith(text, Locales[language].Date("long", new NodaTime.LocalDateTime(2025, 2, 9, 12, 5)).Replace('\u00A0', ' '), StringComparison.Ordinal);

    private static bool IsNewsroom(string key) => key.StartsWith("newsroom.", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(Locale locale, string key) =>
        [.. locale.FormsOf(key).SelectMany(form => System.Text.RegularExpressions.Regex.Matches(form, @"\{(\w+)\}").Select(m => m.Value)).Where(p => p != "{count}")];
}
