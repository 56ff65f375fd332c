namespace Visnyk.Editorial.Agreement;

/// <summary>Cuts a text into words, figures, signs and addresses, in one pass.</summary>
internal static class Tokens
{
    private const string EndsLink = " <>\"«»“”„()[]{}|";

    /// <param name="normal">The text.</param>
    /// <param name="elides">Whether an apostrophe ends a word, as in French (l'heure).</param>
    public static List<Token> Of(NormalText normal, bool elides)
    {
        var text = normal.Text.AsSpan(0, normal.Length);
        List<Token> tokens = new(text.Length / 4);
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (sign is ' ' or '\n')
            {
                at++;
                continue;
            }

            var (sort, end) = char.IsAsciiDigit(sign) ? (TokenSort.Figure, FigureEnd(text, at))
                : IsUnparted(sign) ? (TokenSort.Han, at + 1)
                : char.IsLetter(sign) ? (TokenSort.Word, WordEnd(text, at, elides))
                : (TokenSort.Sign, at + 1);
            if (sort != TokenSort.Sign && sort != TokenSort.Han && LinkEnd(text, at, end) is > 0 and var far)
            {
                (sort, end) = (TokenSort.Link, far);
            }

            tokens.Add(new Token(sort, at, end));
            at = end;
        }

        return tokens;
    }

    /// <summary>Han, Hiragana and Katakana.</summary>
    public static bool IsUnparted(char sign) => sign is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or '々' or '〇' or '〆';

    private static int WordEnd(ReadOnlySpan<char> text, int at, bool elides)
    {
        for (at++; at < text.Length; at++)
        {
            var sign = text[at];
            if (char.IsLetter(sign) && !IsUnparted(sign))
            {
                continue;
            }

            var inside = at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsUnparted(text[at + 1]);
            if (sign == '\'' && inside)
            {
                if (elides)
                {
                    return at + 1;
                }

                continue;
            }

            // Hebrew abbreviations have the mark before their last letter.
            if (sign == '"' && inside && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]))
            {
                continue;
            }

            break;
        }

        return at;
    }

    private static bool IsHebrew(char sign) => sign is >= '\u05D0' and <= '\u05EA';

    /// <summary>Spaces part groups of three only where every group is one: 13 221, and not 2024 100.</summary>
    private static int FigureEnd(ReadOnlySpan<char> text, int start)
    {
        var named = start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] is '-' or '_' && start > 1 && char.IsAsciiLetter(text[start - 2])));
        var at = DigitsEnd(text, start);
        var grouped = !named && at - start <= 3 && text[start] != '0';
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            var next = DigitsEnd(text, at + 1);
            var sign = text[at];
            if (sign == ' ' ? !grouped || next - at != 4 : sign == '\'' ? next - at != 4 : sign is not ('.' or ','))
            {
                break;
            }

            grouped &= sign == ' ';
            at = next;
        }

        return at;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the address ends that begins here; 0 where none does.</summary>
    private static int LinkEnd(ReadOnlySpan<char> text, int start, int wordEnd)
    {
        var rest = text[wordEnd..];
        var link = (rest.StartsWith("://") && wordEnd - start <= 8) || (wordEnd - start == 3 && rest.StartsWith(".") && text[start..wordEnd].Equals("www", StringComparison.OrdinalIgnoreCase));
        if (!link && !IsMail(text, wordEnd))
        {
            return 0;
        }

        var end = wordEnd;
        while (end < text.Length && text[end] != '\n' && text[end] < '\u3000' && !EndsLink.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*')
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether an @ with a host follows; the name before it may have dots and digits.</summary>
    private static bool IsMail(ReadOnlySpan<char> text, int at)
    {
        const int longestName = 64;
        var far = Math.Min(text.Length - 1, at + longestName);
        while (at < far && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_' or '+'))
        {
            at++;
        }

        return at < text.Length - 1 && text[at] == '@' && char.IsAsciiLetterOrDigit(text[at + 1]);
    }
}
