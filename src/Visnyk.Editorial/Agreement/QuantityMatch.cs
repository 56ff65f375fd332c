namespace Visnyk.Editorial.Agreement;

/// <summary>
/// Finds for each quantity of one side its counterpart on the other: the same value first, then what can be the same value said otherwise. What is left over is
/// paired by place, so that one finding shows both sides. A value that the other side has too, only less often, is no finding: translators repeat and spare.
/// </summary>
internal sealed partial class QuantityMatch
{
    // Beyond this many left over, the two texts are not one another's translation, and only equal values are looked for.
    private const int MostCompared = 100;

    private readonly List<Quantity> source;
    private readonly List<Quantity> target;
    private readonly int[] sourceMate;
    private readonly int[] targetMate;
    private readonly Dictionary<(int Class, decimal Value), List<int>> byValue = [];
    private readonly HashSet<(int Class, decimal Value)> inSource = [];
    private readonly double sourceLength;
    private readonly double targetLength;

    private QuantityMatch(List<Quantity> source, int sourceLength, List<Quantity> target, int targetLength)
    {
        (this.source, this.target) = (source, target);
        (this.sourceLength, this.targetLength) = (Math.Max(sourceLength, 1), Math.Max(targetLength, 1));
        (sourceMate, targetMate) = (new int[source.Count], new int[target.Count]);
        Array.Fill(sourceMate, -1);
        Array.Fill(targetMate, -1);
        for (var n = 0; n < target.Count; n++)
        {
            Put(byValue, (ClassOf(target[n]), target[n].Value), n);
            if (target[n].Other != 0)
            {
                Put(byValue, (ClassOf(target[n]), target[n].Other), n);
            }
        }

        foreach (var quantity in source)
        {
            inSource.Add((ClassOf(quantity), quantity.Value));
            inSource.Add((ClassOf(quantity), quantity.Other == 0 ? quantity.Value : quantity.Other));
        }
    }

    /// <summary>What does not agree: the source's quantity or null, the target's or null, and the code.</summary>
    public static List<(Quantity? Source, Quantity? Target, FindingKind Kind, string Code)> Between(
        List<Quantity> source, int sourceLength, List<Quantity> target, int targetLength)
    {
        QuantityMatch match = new(source, sourceLength, target, targetLength);
        match.ByValue(static (a, b) => a.Value == b.Value && a.Sort == b.Sort && (a.Unit == 0 ? b.Unit == 0 : a.SharesUnit(b)));
        match.ByValue(static (a, b) => a.Value == b.Value && Compatible(a, b));
        match.ByValue(Compatible);
        match.Compare(SameOtherwise);
        Divide(match.source, match.sourceMate, match.target, match.targetMate);
        Divide(match.target, match.targetMate, match.source, match.sourceMate);
        return match.Findings();
    }

    private static int ClassOf(in Quantity quantity) => quantity.IsNumber ? 0 : (int)quantity.Sort;

    private static void Put(Dictionary<(int Class, decimal Value), List<int>> into, (int Class, decimal Value) key, int n) =>
        (into.TryGetValue(key, out var list) ? list : into[key] = []).Add(n);

    /// <summary>Whether two quantities of one value can be the same: nothing in their units speaks against it.</summary>
    private static bool Compatible(Quantity one, Quantity other)
    {
        if (one.Unit != 0 && other.Unit != 0)
        {
            return one.SharesUnit(other);
        }

        return one.Sort switch
        {
            QuantitySort.Percent => other.Sort is QuantitySort.Percent or QuantitySort.Number,
            QuantitySort.Points => other.Sort is QuantitySort.Points or QuantitySort.Number,
            _ => one.Sort == QuantitySort.Number || other.Sort is not (QuantitySort.Percent or QuantitySort.Points),
        };
    }

    private void ByValue(Func<Quantity, Quantity, bool> same)
    {
        for (var n = 0; n < source.Count; n++)
        {
            if (sourceMate[n] >= 0)
            {
                continue;
            }

            if (!TryMate(n, source[n].Value, same) && source[n].Other != 0)
            {
                TryMate(n, source[n].Other, same);
            }
        }
    }

    private bool TryMate(int n, decimal value, Func<Quantity, Quantity, bool> same)
    {
        if (!byValue.TryGetValue((ClassOf(source[n]), value), out var list))
        {
            return false;
        }

        // Of hostile text, where one value stands a thousand times, only the first few are looked at.
        var looked = 0;
        foreach (var mate in list)
        {
            if (looked++ > MostCompared)
            {
                break;
            }

            if (targetMate[mate] < 0 && same(source[n], target[mate]))
            {
                (sourceMate[n], targetMate[mate]) = (mate, n);
                return true;
            }
        }

        return false;
    }

    private void Compare(Func<Quantity, Quantity, bool> same)
    {
        var left = LeftOver(sourceMate);
        var right = LeftOver(targetMate);
        if (left.Count > MostCompared || right.Count > MostCompared)
        {
            return;
        }

        foreach (var n in left)
        {
            foreach (var m in right)
            {
                if (targetMate[m] < 0 && (same(source[n], target[m]) || same(target[m], source[n])))
                {
                    (sourceMate[n], targetMate[m]) = (m, n);
                    break;
                }
            }
        }
    }

    private static List<int> LeftOver(int[] mates) => [.. Enumerable.Range(0, mates.Length).Where(n => mates[n] < 0)];

    /// <summary>The same said otherwise: 5 miles and 8 km, half and 50 %, 14:00 and 14, September and 9, the 1990s and the 90s.</summary>
    private static bool SameOtherwise(Quantity one, Quantity other)
    {
        if (one.IsNumber && other.IsNumber)
        {
            return Converts(one, other)
                || (one.Written == WordSort.Frac && one.Value < 1 && other.Value is >= 3 and <= 20 && other.Unit == 0 && Math.Abs(one.Value - (1 / other.Value)) < 0.001m)
                || (one.Sort == QuantitySort.Percent && other.Written is WordSort.Ord or WordSort.Card && other.Value >= 3 && one.Value * other.Value == 100)
                || (one.Sort == QuantitySort.Percent && other.Written == WordSort.Frac && Math.Abs(one.Value - (other.Value * 100)) < 0.5m)
                || (one.Sort == QuantitySort.Percent && other.Sort == QuantitySort.Number && other.Value == one.Value / 100)
                || (one.Value is >= 1900 and < 2000 && other.Value == one.Value - 1900 && one.Unit == 0 && other.Value >= 20)
                || (one.Value is >= 2000 and < 2100 && other.Value == one.Value - 2000 && one.Unit == 0 && other.Written == WordSort.Vague && one.Sort == QuantitySort.Year);
        }

        return one.Sort switch
        {
            QuantitySort.Time when other.IsNumber => IsTold(one.Value, other),
            QuantitySort.Month => other.IsNumber && one.Value == other.Value && other.Unit == 0,
            _ => false,
        };
    }

    /// <summary>Whether a number tells the hour of a time: "at two" is 14:00, 14.30 is 14:30, "quarter to ten" is 9:45.</summary>
    private static bool IsTold(decimal minutes, in Quantity told)
    {
        if (told.Unit != 0 && !told.Means(Units.Hour))
        {
            return false;
        }

        var (hour, past) = (Math.Floor(minutes / 60), minutes % 60);
        return past == 0 ? told.Value == hour || told.Value == hour - 12 || (told.Value == 12 && hour == 0)
            : told.Value == hour + (past / 100)
                || (past % 5 == 0 && told.Written is WordSort.Card or WordSort.Ord && (told.Value % 12 == hour % 12 || told.Value % 12 == (hour + 1) % 12));
    }

    /// <summary>What is one quantity here and several there: 11:15 and 11–15, 1:09:48 and its hours, minutes and seconds, 80 % and four out of five.</summary>
    private static void Divide(List<Quantity> whole, int[] wholeMate, List<Quantity> parts, int[] partsMate)
    {
        var left = LeftOver(wholeMate);
        var right = LeftOver(partsMate);
        if (left.Count > MostCompared || right.Count > MostCompared)
        {
            return;
        }

        foreach (var n in left)
        {
            for (var m = 0; m + 1 < right.Count && wholeMate[n] < 0; m++)
            {
                var (first, second) = (parts[right[m]], parts[right[m + 1]]);
                if (partsMate[right[m]] >= 0 || right[m + 1] != right[m] + 1 || !first.IsNumber || !second.IsNumber || !IsWhole(whole[n], first.Value, second.Value))
                {
                    continue;
                }

                wholeMate[n] = right[m];
                (partsMate[right[m]], partsMate[right[m + 1]]) = (n, n);
                if (whole[n].Value % 1 != 0 && m + 2 < right.Count && parts[right[m + 2]].Value == Math.Round(whole[n].Value % 1 * 60))
                {
                    partsMate[right[m + 2]] = n;
                }
            }
        }
    }

    private static bool IsWhole(in Quantity whole, decimal first, decimal second) => whole.Sort switch
    {
        QuantitySort.Time => Math.Floor(whole.Value / 60) == first && Math.Floor(whole.Value % 60) == second,
        QuantitySort.Percent => second > first && first > 0 && second <= 20 && Math.Abs((first / second * 100) - whole.Value) < 0.5m,
        _ => whole.Written == WordSort.Frac && second > first && first > 0 && second <= 20 && Math.Abs((first / second) - whole.Value) < 0.001m,
    };

    private static bool Converts(in Quantity one, in Quantity other)
    {
        Span<short> mine = [one.Unit, one.OtherUnit];
        Span<short> theirs = [other.Unit, other.OtherUnit];
        foreach (var unit in mine)
        {
            foreach (var otherUnit in theirs)
            {
                // The same unit with another value is an error, never a rounding.
                if (unit != 0 && otherUnit != 0 && unit != otherUnit && Units.Agree(one.Value, unit, other.Value, otherUnit))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
