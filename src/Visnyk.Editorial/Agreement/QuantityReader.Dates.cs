namespace Visnyk.Editorial.Agreement;

/// <summary>Dates and times of day.</summary>
internal sealed partial class QuantityReader
{
    // Where a small word can be a month only after one of these, or beside a figure.
    private const string BeforeMonth = " in of by since until from to last next this early late mid during before after between through and у в до з від із на для по in im seit ";

    /// <summary>A month word; false where it must be something else (may, march).</summary>
    private bool ReadMonth(int at, int next, Sense month)
    {
        var beside = IsDayOrYear(next) || (IsSign(next, '.') && IsDayOrYear(next + 1)) || (at > 0 && IsDayBefore(at));
        var text = FoldedOf(at);
        // Abbreviations are words otherwise (mar, лист, sept).
        if (month.Demand == Demand.Loose && !beside)
        {
            return false;
        }

        var doubtful = text is "may" or "march" or "mayo" or "лютий" or "лютого" or "лютому" or "лютим" or "luty" or "lutego" or "mars";
        if (!beside && doubtful && words.Language == "en" && (!char.IsUpper(TextOf(at)[0]) || !IsAfterPreposition(at)))
        {
            return false;
        }

        Add(QuantitySort.Month, month.Value, month.Demand == Demand.Offered ? Demand.Offered : beside || !doubtful || words.Language == "en" ? Demand.Firm : Demand.Loose, tokens[at].Start, tokens[next - 1].End);
        return true;
    }

    private bool IsAfterPreposition(int at) => at > 0 && tokens[at - 1].Sort == TokenSort.Word && BeforeMonth.Contains($" {FoldedOf(at - 1)} ", StringComparison.Ordinal);

    private bool IsDayOrYear(int at) => at < tokens.Count && tokens[at].Sort == TokenSort.Figure && Gap(at) <= 1 && tokens[at].Length <= 4;

    /// <summary>A day before the month, with its ending or a preposition between: 9 лютого, 9-го лютого, 9. Februar, 9th of February, 9 de febrero.</summary>
    private bool IsDayBefore(int at)
    {
        for (var n = at - 1; n >= Math.Max(0, at - 4) && Gap(n + 1) <= 1; n--)
        {
            if (tokens[n].Sort == TokenSort.Figure)
            {
                return tokens[n].Length <= 2;
            }

            if (tokens[n].Length > 3)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>9.2.2025, 2025-02-09, 2/9/2025.</summary>
    private int ReadDigitDate(int at)
    {
        var token = tokens[at];
        var text = TextOf(at);
        if (text.Count('.') == 2 && text.Length is >= 6 and <= 10)
        {
            var first = text.IndexOf('.');
            var last = text.LastIndexOf('.');
            return AddDate(Whole(text[..first]), Whole(text[(first + 1)..last]), Whole(text[(last + 1)..]), false, token.Start, token.End) ? at + 1 : 0;
        }

        var sign = IsSign(at + 1, '-') ? '-' : IsSign(at + 1, '/') ? '/' : ' ';
        if (sign == ' ' || !IsSign(at + 3, sign) || at + 4 >= tokens.Count || tokens[at + 2].Sort != TokenSort.Figure || tokens[at + 4].Sort != TokenSort.Figure
            || tokens[at + 4].End - token.Start > 10 || Gap(at + 1) + Gap(at + 2) + Gap(at + 3) + Gap(at + 4) > 0)
        {
            return 0;
        }

        var (one, two, three) = (Whole(text), Whole(TextOf(at + 2)), Whole(TextOf(at + 4)));
        var done = token.Length == 4
            ? AddDate(three, two, one, false, token.Start, tokens[at + 4].End)
            : words.Language == "en" ? AddDate(two, one, three, true, token.Start, tokens[at + 4].End) || AddDate(one, two, three, true, token.Start, tokens[at + 4].End)
            : AddDate(one, two, three, true, token.Start, tokens[at + 4].End);
        return done ? at + 5 : 0;
    }

    private static int Whole(ReadOnlySpan<char> text) => int.TryParse(text, out var value) ? value : 0;

    private bool AddDate(int day, int month, int year, bool swapped, int start, int end)
    {
        year += year < 100 ? year < 50 ? 2000 : 1900 : 0;
        if (day is < 1 or > 31 || month is < 1 or > 12 || year is < 1000 or > 2200)
        {
            return false;
        }

        // The United States put the month first; which of the two an English text means, nothing in it tells.
        var either = swapped && day <= 12 && words.Language == "en";
        Add(QuantitySort.Day, day, Demand.Firm, start, end, either ? month : 0);
        Add(QuantitySort.Month, month, Demand.Firm, start, end, either ? day : 0);
        Add(QuantitySort.Year, year, Demand.Firm, start, end);
        return true;
    }

    /// <summary>14:30, 2:30 p.m., 14.30 Uhr, 14h30, 2 p.m.</summary>
    private int ReadClock(int at)
    {
        var text = TextOf(at);
        var next = at + 1;
        decimal minutes;
        if (text.Length <= 2 && IsSign(next, ':') && Gap(next) == 0 && IsMinutes(next + 1) && Whole(text) <= 24)
        {
            minutes = (Whole(text) * 60) + Whole(TextOf(next + 1));
            next += 2;
            if (IsSign(next, ':') && Gap(next) == 0 && IsMinutes(next + 1))
            {
                minutes += Math.Round(Whole(TextOf(next + 1)) / 60m, 4);
                next += 2;
            }
        }
        else if (text.Length is 4 or 5 && text[^3] == '.' && Whole(text[..^3]) <= 24 && Whole(text[^2..]) < 60 && (IsAt(at - 1) || IsHalfDay(next) || Has(SensesAt(next, out _), WordSort.Oclock)))
        {
            // "Від 1.30 до 2.30 відсотка" is no time.
            if (UnitAfter(next, new Amount(0, 0, next), out var units, out var sort, out _) > 0 && !(sort == QuantitySort.Measure && Units.IsTime(units.First)))
            {
                return 0;
            }

            minutes = (Whole(text[..^3]) * 60) + Whole(text[^2..]);
        }
        else if (text.Length <= 2 && Whole(text) <= 24 && next < tokens.Count && Gap(next) <= 1 && IsHourWord(next) && IsMinutes(next + 1, 1))
        {
            minutes = (Whole(text) * 60) + Whole(TextOf(next + 1));
            next += 2;
            // 1 h 09 min 48 s
            if (next + 2 < tokens.Count && FoldedOf(next) is "min" or "minutes" && tokens[next + 1].Sort == TokenSort.Figure && FoldedOf(next + 2) is "s" or "secondes" && Gap(next + 1) + Gap(next + 2) <= 2)
            {
                minutes += Math.Round(Whole(TextOf(next + 1)) / 60m, 4);
                next += 3;
            }
        }
        else if (text.Length <= 2 && Whole(text) is > 0 and <= 24 && (IsHalfDay(next) || (Gap(next) <= 1 && Has(SensesAt(next, out _), WordSort.Oclock) && IsAtOrRange(at))))
        {
            minutes = Whole(text) * 60;
        }
        else
        {
            return 0;
        }

        return AddTime(minutes, tokens[at].Start, next);
    }

    private bool IsHourWord(int at) => FoldedOf(at) is "h" or "uhr" or "heures" or "heure";

    private bool IsMinutes(int at, int gap = 0) => at < tokens.Count && tokens[at] is { Sort: TokenSort.Figure, Length: 2 } && Gap(at) <= gap && Whole(TextOf(at)) < 60;

    private bool IsAt(int at) => at >= 0 && Gap(at + 1) <= 1 && Has(SensesAt(at, out _), WordSort.At);

    /// <summary>German says Uhr of nothing but times; "14 heures" and "14 годин" are times only after a preposition.</summary>
    private bool IsAtOrRange(int at) => words.Language == "de" || IsAt(at - 1);

    private bool IsHalfDay(int at) => at < tokens.Count && Gap(at) <= 1 && SensesAt(at, out _) is { Length: > 0 } senses && (Has(senses, WordSort.Pm) || Has(senses, WordSort.Am));

    /// <summary>Adds a time, with the half of the day that stands after it.</summary>
    private int AddTime(decimal minutes, int start, int next, Demand demand = Demand.Firm)
    {
        if (next < tokens.Count && Gap(next) <= 1 && Has(SensesAt(next, out var afterHour), WordSort.Oclock))
        {
            next = afterHour;
        }

        var end = tokens[next - 1].End;
        var half = next < tokens.Count && Gap(next) <= 1 ? SensesAt(next, out next) : [];
        decimal other = 0;
        if (Has(half, WordSort.Pm))
        {
            end = tokens[next - 1].End;
            minutes += minutes < 720 ? 720 : 0;
        }
        else if (Has(half, WordSort.Am))
        {
            end = tokens[next - 1].End;
            minutes -= minutes >= 720 ? 720 : 0;
        }
        else
        {
            next = NextAfter(end, next);
            other = minutes is < 780 and >= 60 ? (minutes + 720) % 1440 : 0;
        }

        Add(QuantitySort.Time, minutes == 1440 ? 0 : minutes, demand, start, end, other);
        return next;
    }

    private int NextAfter(int end, int next)
    {
        while (next > 0 && tokens[next - 1].Start >= end)
        {
            next--;
        }

        return next;
    }

    /// <summary>A time in words, where half of the day follows: four in the morning.</summary>
    private int ReadSpokenClock(int at, in Amount amount) =>
        amount.Value is >= 1 and <= 24 && amount.Value == Math.Floor(amount.Value) && ((IsHalfDay(amount.Next) && (words.Language == "en" || IsAt(at - 1))) || (IsAt(at - 1) && Gap(amount.Next) <= 1 && Has(SensesAt(amount.Next, out _), WordSort.Oclock)))
            ? AddTime(amount.Value * 60, tokens[at].Start, amount.Next, amount.Demand == Demand.Firm ? Demand.Firm : Demand.Offered)
            : 0;

    /// <summary>What only the neighbours tell: which number beside a month is the day and which the year; the scale that a range shares.</summary>
    private void Settle()
    {
        for (var n = 0; n < found.Count; n++)
        {
            if (found[n].Sort == QuantitySort.Month)
            {
                if (n > 0)
                {
                    AsPart(n - 1, found[n].Start - found[n - 1].End);
                }

                for (var after = n + 1; after < Math.Min(found.Count, n + 3); after++)
                {
                    AsPart(after, found[after].Start - found[after - 1].End);
                }
            }
            else if (n > 0 && found[n - 1] is { Scale: 1, Sort: QuantitySort.Number } before && found[n].Start - before.End is >= 0 and <= 8 && IsRange(before.End, found[n].Start))
            {
                found[n - 1] = found[n] switch
                {
                    { Sort: QuantitySort.Time } time when before is { Value: > 0 and <= 24, Unit: 0 } && before.Value % 1 == 0 => HourBefore(before, time),
                    { IsNumber: true } next => before with { Other = next.Scale > 1 ? before.Value * next.Scale : 0, OtherUnit = next.Unit },
                    _ => before,
                };
            }
        }
    }

    /// <summary>Whether only a dash or a small word stands between: 10–15, from 10 to 15, 5 oder 6.</summary>
    private bool IsRange(int from, int to)
    {
        foreach (var sign in normal.Text.AsSpan(from, to - from))
        {
            if (sign is '.' or ',' or ';' or '\n' or ':' or '(')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The hour of "between 5 and 8 p.m." is in the same half of the day.</summary>
    private static Quantity HourBefore(in Quantity hour, in Quantity time)
    {
        var minutes = (hour.Value * 60) + (time.Value >= 720 && hour.Value < 12 ? 720 : 0);
        return hour with { Sort = QuantitySort.Time, Value = minutes % 1440, Other = (minutes + 720) % 1440 };
    }

    private void AsPart(int at, int gap)
    {
        if (gap is < 0 or > 8 || found[at] is not { Sort: QuantitySort.Number, Scale: 1 } number)
        {
            return;
        }

        if (number.Value is >= 1000 and <= 2200)
        {
            found[at] = number with { Sort = QuantitySort.Year };
        }
        else if (number.Value is >= 1 and <= 31 && gap <= 6)
        {
            found[at] = number with { Sort = QuantitySort.Day };
        }
    }
}
