using System.Text;

namespace Visnyk.Editorial.Text;

/// <summary>Text that comes in from anywhere, without the characters that no writer means and that no reader should get.</summary>
public static class CleanText
{
    /// <summary>
    /// The text without control characters (but tab and line ends), halves of surrogate pairs, noncharacters, byte order marks, and whatever
    /// turns the order of what stands around it: embeddings, overrides and isolates, which work beyond the text when they are not closed
    /// (Unicode TR 36). Marks that hold for one place stay (LRM, RLM, ALM), joiners and non-joiners too. A zero-width space stays only where
    /// the script has no other between words; elsewhere it comes from web pages, and hides a word from search.
    /// </summary>
    public static string Of(string text)
    {
        StringBuilder? clean = null;
        var before = default(Rune);
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = whole ? rune.Utf16SequenceLength : 1;
            if (!whole || !Stays(rune, before))
            {
                clean ??= new StringBuilder(text.Length).Append(text, 0, i);
            }
            else
            {
                clean?.Append(text, i, length);
                before = rune;
            }

            i += length;
        }

        return clean?.ToString() ?? text;
    }

    private static bool Stays(Rune rune, Rune before) => rune.Value switch
    {
        '\t' or '\n' or '\f' or '\r' => true,
        0x200B => before.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF),
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) => false,
        0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xFDD0 and <= 0xFDEF) => false,
        var value => !Rune.IsControl(rune) && (value & 0xFFFE) != 0xFFFE,
    };
}
