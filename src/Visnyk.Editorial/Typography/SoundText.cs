using System.Text;

namespace Visnyk.Editorial.Typography;

/// <summary>
/// Text that every database and every reader can take: without U+0000, which PostgreSQL refuses and others take for the end, and with U+FFFD in the
/// place of halves of surrogate pairs, which are no characters.
/// </summary>
public static class SoundText
{
    /// <summary>The text, sound.</summary>
    public static string In(string text)
    {
        if (IsSound(text))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                sound.Append(rune);
            }
        }

        return sound.ToString();
    }

    private static bool IsSound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
