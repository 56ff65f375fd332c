using System.Text.Encodings.Web;

namespace Visnyk.Site.Themes;

/// <summary>
/// Encodes what HTML needs encoded in text and in quoted attribute values (&amp; &lt; &gt; " ') and nothing more, so that Cyrillic and Hebrew stay
/// as they are and pages small.
/// </summary>
internal sealed unsafe class MinimalEncoder : HtmlEncoder
{
    public static readonly MinimalEncoder Instance = new();

    private const string Special = "&<>\"'";

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 128 && Special.Contains((char)unicodeScalar, StringComparison.Ordinal);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var encoded = unicodeScalar switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => char.ConvertFromUtf32(unicodeScalar),
        };
        numberOfCharactersWritten = 0;
        if (encoded.Length > bufferLength)
        {
            return false;
        }

        encoded.CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = encoded.Length;
        return true;
    }
}
