using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Visnyk.Editorial.Text;

/// <summary>Names a block or a segment within its article: made once, and kept through edits, moves and repeated imports.</summary>
public readonly partial record struct BlockId
{
    private readonly string? value;

    private BlockId(string value) => this.value = value;

    /// <summary>The id: up to 40 lower-case letters, digits and hyphens, fit for an HTML id and an address's fragment.</summary>
    public string Value => value ?? "";

    /// <summary>A new id: 50 random bits.</summary>
    public static BlockId New() => new(RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 10));

    /// <summary>Reads an id; false where it has another shape.</summary>
    public static bool TryParse(string? text, out BlockId id)
    {
        id = default;
        if (text is null || !Shape().IsMatch(text))
        {
            return false;
        }

        id = new BlockId(text);
        return true;
    }

    /// <summary>Reads an id that is known to be one. Throws <see cref="FormatException"/> otherwise.</summary>
    public static BlockId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a block id.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
