namespace Visnyk.Editorial.Agreement;

/// <summary>Reads the number that a compound begins with.</summary>
internal static class CompoundNumber
{
    private const int MostPieces = 9;

    /// <summary>The number, and how many letters it takes; 0 where the word begins with none.</summary>
    public static (decimal Value, int Length, Demand Demand) Read(ReadOnlySpan<char> word, Vocabulary words)
    {
        decimal total = 0, current = 0;
        var at = 0;
        for (var n = 0; n < MostPieces && at < word.Length; n++)
        {
            var from = at;
            if (words.Language == "de" && at > 0 && current % 10 > 0 && word[at..].StartsWith("und"))
            {
                from += 3;
            }

            var (value, length) = PieceAt(word[from..], words);
            if (length == 0 || !Join(ref total, ref current, value, from > at))
            {
                break;
            }

            at = from + length;
        }

        var sum = total + current;
        return (sum, at, sum <= 3 ? Demand.Loose : Demand.Firm);
    }

    private static bool Join(ref decimal total, ref decimal current, decimal value, bool joined)
    {
        switch (value)
        {
            case 1000 when total == 0:
                (total, current) = (Math.Max(current, 1) * 1000, 0);
                return true;
            case 100 when current < 10:
                current = Math.Max(current, 1) * 100;
                return true;
            case >= 20 and < 100 when joined ? current % 100 is > 0 and < 10 : current % 100 == 0:
            case < 10 when !joined && current % 10 == 0 && current % 100 != 10:
            case >= 10 and < 20 when !joined && (current % 100 == 0 || (value == 10 && current % 100 is > 2 and < 10)):
                current += value;
                return true;
            default:
                return false;
        }
    }

    private static (decimal Value, int Length) PieceAt(ReadOnlySpan<char> word, Vocabulary words)
    {
        for (var length = Math.Min(words.LongestPre, word.Length); length > 1; length--)
        {
            foreach (var sense in words.FindWhole(word[..length]))
            {
                if (sense.Sort == WordSort.Pre)
                {
                    return (sense.Value, length);
                }
            }
        }

        return default;
    }
}
