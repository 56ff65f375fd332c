using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Editions;

/// <summary>
/// Names an edition by its language: a lower-case BCP 47 tag (RFC 5646), as it stands first in every address of the edition: <c>en</c>,
/// <c>uk</c>, <c>pt-br</c>.
/// </summary>
public readonly partial record struct EditionTag
{
    private readonly string? value;

    private EditionTag(string value) => this.value = value;

    /// <summary>The tag, lower-case.</summary>
    public string Value => value ?? "";

    /// <summary>The tag in the case that BCP 47 recommends (<c>pt-BR</c>, <c>zh-Hant</c>), for <c>lang</c> attributes.</summary>
    public string Language => string.Join('-', Value.Split('-').Select((part, index) => (index, part.Length) switch
    {
        (0, _) => part,
        (_, 2) => part.ToUpperInvariant(),
        (_, 4) when char.IsLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..],
        _ => part,
    }));

    /// <summary>The tag's first part: the language without script or region.</summary>
    public string Primary => Value.Split('-')[0];

    /// <summary>Reads a tag in any case; false where it is not a language with, at most, script, region and variants.</summary>
    public static bool TryParse(string? text, out EditionTag tag)
    {
        tag = default;
        if (text is null || text.Length > 35 || !Shape().IsMatch(text))
        {
            return false;
        }

        tag = new EditionTag(text.ToLowerInvariant());
        return true;
    }

    /// <summary>Reads a tag that is known to be one. Throws <see cref="FormatException"/> otherwise.</summary>
    public static EditionTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException($"'{text}' is not a BCP 47 language tag.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
