using System.Globalization;

namespace Visnyk.Editorial.Editions;

/// <summary>What is known of languages (Unicode CLDR, as the platform has it): their names in themselves, and which way their lines run.</summary>
public static class LanguageNames
{
    // Languages that are proposed; any other can be typed. By the number of papers, more or less, and the whole of the neighbourhood of those shipped.
    private static readonly string[] Tags =
    [
        "en", "uk", "he", "ar", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk",
        "ko", "lt", "lv", "mk", "ms", "mt", "nb", "nl", "pl", "pt", "pt-br", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "ur", "uz", "vi", "yi", "zh-hans", "zh-hant",
    ];

    /// <summary>Languages to choose from, with their names.</summary>
    public static IReadOnlyList<(EditionTag Tag, string Name)> Proposed { get; } = [.. Tags.Select(EditionTag.Parse).Select(tag => (tag, NameOf(tag) ?? tag.Language))];

    /// <summary>A language's name in itself, with a capital where its script has them: «Українська»; null where it is not known.</summary>
    public static string? NameOf(EditionTag tag)
    {
        // Only names that the platform has are asked for: of others it makes up one that is the tag.
        if (CultureOf(tag) is not { } culture || culture.NativeName is not { Length: > 0 } name || name.Equals(tag.Value, StringComparison.OrdinalIgnoreCase) || name.StartsWith("Unknown", StringComparison.Ordinal))
        {
            return null;
        }

        var first = StringInfo.GetNextTextElement(name);
        return culture.TextInfo.ToUpper(first) + name[first.Length..];
    }

    /// <summary>Which way lines of a language run.</summary>
    public static WritingDirection DirectionOf(EditionTag tag) =>
        CultureOf(tag) is { TextInfo.IsRightToLeft: true } ? WritingDirection.RightToLeft : WritingDirection.LeftToRight;

    private static CultureInfo? CultureOf(EditionTag tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag.Language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
