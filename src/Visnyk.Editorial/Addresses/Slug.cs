using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Addresses;

/// <summary>The word in an address that names an article, section, topic, author or page: lower-case letters a–z, digits and single hyphens.</summary>
public readonly partial record struct Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int Longest = 96;

    private readonly string? value;

    private Slug(string value) => this.value = value;

    /// <summary>The word; empty for the default value, which names nothing.</summary>
    public string Value => value ?? "";

    /// <summary>Whether it names something.</summary>
    public bool IsSet => value is not null;

    /// <summary>Reads a slug; false where the text is none.</summary>
    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (text is null || text.Length is 0 or > Longest || !Shape().IsMatch(text))
        {
            return false;
        }

        slug = new Slug(text);
        return true;
    }

    /// <summary>Reads a slug that is known to be one. Throws <see cref="FormatException"/> otherwise.</summary>
    public static Slug Parse(string text) => TryParse(text, out var slug) ? slug : throw new FormatException($"'{text}' is not a slug.");

    /// <summary>
    /// A slug for words of a language (BCP 47): in Latin letters by <see cref="Romanisation"/>, cut between words. Where nothing of the words is
    /// left (signs only), <paramref name="fallback"/>.
    /// </summary>
    public static Slug For(string words, string language, string fallback = "story")
    {
        var whole = Grouped().Replace(words, number => string.Concat(number.Value.Where(char.IsDigit)));
        var latin = Romanisation.Of(whole, language).ToLowerInvariant();
        var hyphened = NotInSlug().Replace(latin.Replace("'", "", StringComparison.Ordinal), "-").Trim('-');
        if (hyphened.Length > Longest - 8)
        {
            var cut = hyphened.LastIndexOf('-', Longest - 8);
            hyphened = hyphened[..(cut > 0 ? cut : Longest - 8)];
        }

        return new Slug(hyphened.Length == 0 ? fallback : hyphened);
    }

    /// <summary>The same slug with a number behind, for when it is taken.</summary>
    public Slug Numbered(int number) => new($"{Value}-{number}");

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // A number in groups of three digits (13,221; 13.221; with a non-breaking or thin space) is one word; other points and commas part words.
    [GeneratedRegex(@"(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[.,\u00A0\u2009\u202F]\p{Nd}{3})+(?!\p{Nd})", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInSlug();
}
