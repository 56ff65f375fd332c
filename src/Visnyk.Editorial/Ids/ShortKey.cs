namespace Visnyk.Editorial.Ids;

/// <summary>Numbers as short lower-case words for addresses: Crockford's base 32 without check symbol (digits and letters but i, l, o, u).</summary>
public static class ShortKey
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The word for a number that is not negative.</summary>
    public static string Write(long value)
    {
        Span<char> word = stackalloc char[13];
        var at = word.Length;
        do
        {
            word[--at] = Alphabet[(int)(value & 31)];
            value >>>= 5;
        }
        while (value != 0);
        return new string(word[at..]);
    }

    /// <summary>The number for a word, or false where it is none; only the form that <see cref="Write"/> makes is taken.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out long value)
    {
        value = 0;
        if (word.IsEmpty || word.Length > 13 || (word.Length > 1 && word[0] == '0'))
        {
            return false;
        }

        foreach (var letter in word)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || value >> 58 != 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        return true;
    }
}
