namespace Visnyk.Editorial.Agreement;

/// <summary>Amounts in words, alone (twelve), put together (two hundred and five) and as compounds (zwölfjährig).</summary>
internal sealed partial class QuantityReader
{
    private int ReadWord(int at)
    {
        if (MoneyBefore(at) is > 0 and var paid)
        {
            return paid;
        }

        var senses = SensesAt(at, out var next);
        if (senses.Length == 0)
        {
            return ReadCompound(at) is > 0 and var compound ? compound : ReadDateCompound(at) is > 0 and var dated ? dated : ReadRoman(at);
        }

        if (Has(senses, WordSort.Vague))
        {
            return next;
        }

        if (Has(senses, WordSort.Month, out var month) && ReadMonth(at, next, month))
        {
            return next;
        }

        if (Has(senses, WordSort.Weekday, out var weekday))
        {
            AddWeekday(weekday, at, next);
            return next;
        }

        if (Has(senses, WordSort.Clock, out var clock))
        {
            Add(QuantitySort.Time, clock.Value, Demand.Offered, tokens[at].Start, tokens[next - 1].End);
            return next;
        }

        if (Has(senses, WordSort.Dual, out var dual))
        {
            var half = Gap(next) <= 1 && Has(SensesAt(next, out var afterHalf), WordSort.Plus, out var plus) ? plus.Value : 0;
            found.Add(new Quantity(QuantitySort.Measure, 2 + half, Demand.Loose, tokens[at].Start, tokens[next - 1].End) { Unit = dual.Unit, Written = WordSort.Card });
            return next;
        }

        if (IsNumberWord(senses))
        {
            var amount = Compose(at);
            return ReadSpokenClock(at, amount) is > 0 and var told ? told : Finish(amount, 0);
        }

        // "A week" answers for seven days, "a pound and a half" for 700 grams.
        if (Has(senses, WordSort.Unit, out var unit) && tokens[at].Length > 1 && Gap(next) <= 1 && Has(SensesAt(next, out var afterMore), WordSort.Plus, out var more))
        {
            found.Add(new Quantity(QuantitySort.Measure, 1 + more.Value, Demand.Offered, tokens[at].Start, tokens[afterMore - 1].End) { Unit = unit.Unit });
            return afterMore;
        }

        if (unit.Unit != 0 && Units.IsTime(unit.Unit) && tokens[at].Length > 1)
        {
            found.Add(new Quantity(QuantitySort.Measure, 1, Demand.Offered, tokens[at].Start, tokens[next - 1].End) { Unit = unit.Unit });
            return next;
        }

        return ReadCompound(at) is > 0 and var mixed ? mixed : next;
    }

    private static bool IsNumberWord(ReadOnlySpan<Sense> senses)
    {
        foreach (var sense in senses)
        {
            if (sense.Sort is WordSort.Card or WordSort.Ord or WordSort.Hundred or WordSort.Frac || (sense.Sort == WordSort.Scale && sense.Value > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the words of one number together, as far as each goes with what stands before it.</summary>
    private Amount Compose(int at)
    {
        decimal total = 0, current = 0, lowest = decimal.MaxValue, scaled = 1;
        var demand = Demand.Offered;
        var written = WordSort.Vague;
        var next = at;
        for (var any = false; next < tokens.Count; any = true)
        {
            var from = next;
            if (any)
            {
                if (Gap(from) > 1)
                {
                    break;
                }

                from = IsHyphen(from) && Gap(from + 1) == 0 ? from + 1 : from;
                if (Has(SensesAt(from, out var joined), WordSort.Join) && joined < tokens.Count && Gap(joined) <= 1 && written != WordSort.Ord)
                {
                    // "And" goes on only to what is smaller: two hundred and five, not twelve and five.
                    var bound = words.Language == "en" ? current == 0 || current % 100 == 0 : current % 100 >= 20;
                    from = bound && (current > 0 || total > 0) ? joined : int.MaxValue;
                }

                from = IsHyphen(from) ? from + 1 : from;
            }

            if (from >= tokens.Count || !Take(SensesAt(from, out var after), any, ref total, ref current, ref lowest, ref scaled, ref demand, ref written))
            {
                break;
            }

            next = after;
        }

        if (written == WordSort.Vague)
        {
            return new Amount(0, tokens[at].Start, at + 1) { Demand = Demand.Offered };
        }

        return HalfOf(new Amount(total + current, tokens[at].Start, next) { Demand = demand, Written = written, Scale = scaled });
    }

    private static bool Take(
        ReadOnlySpan<Sense> senses, bool any, ref decimal total, ref decimal current, ref decimal lowest, ref decimal scaled, ref Demand demand, ref WordSort written)
    {
        foreach (var sense in senses)
        {
            var value = sense.Value;
            switch (sense.Sort)
            {
                case WordSort.Card or WordSort.Ord when written != WordSort.Frac && (written != WordSort.Ord || (sense.Sort == WordSort.Ord && current >= 20)) && value < lowest && Fits(any, current, value):
                    current += value;
                    demand = any && (sense.Demand != Demand.Offered || current != value) ? Demand.Firm : sense.Demand;
                    written = sense.Sort;
                    return true;
                case WordSort.Hundred when current < 100 && written is not (WordSort.Frac or WordSort.Ord):
                    current = Math.Max(current, 1) * 100;
                    (demand, written) = (any ? Demand.Firm : Demand.Loose, any ? WordSort.Card : WordSort.Scale);
                    return true;
                case WordSort.Scale when written is not (WordSort.Frac or WordSort.Ord) && value > 0 && value < lowest:
                    total += (any ? Math.Max(current, 1) : 1) * value;
                    demand = any && current > 0 ? Demand.Firm : sense.Demand;
                    (current, lowest, scaled) = (0, value, value);
                    written = WordSort.Scale;
                    return true;
                case WordSort.Frac when !any:
                    (current, demand, written) = (value, sense.Demand, WordSort.Frac);
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a number word can follow what has been read: twenty one, two hundred twelve, soixante dix; not two five.</summary>
    private static bool Fits(bool any, decimal current, decimal value) =>
        !any || (value < 100 ? current % 100 == 0 || (current % 100 is >= 20 && current % 10 == 0 && value < 10) || (current % 100 is 60 or 80 && value < 20) : current == 0);

    /// <summary>Half a million, eine halbe Million: a part, an article or none, and a scale.</summary>
    private Amount HalfOf(Amount amount)
    {
        if (amount.Written != WordSort.Frac)
        {
            return amount;
        }

        var at = amount.Next;
        while (at < tokens.Count && at < amount.Next + 2 && Gap(at) <= 1 && Has(SensesAt(at, out var after), WordSort.Art))
        {
            at = after;
        }

        return at < tokens.Count && Gap(at) <= 1 && Has(SensesAt(IsHyphen(at) ? at + 1 : at, out var next), WordSort.Scale, out var scale) && scale.Value > 100
            ? amount with { Value = amount.Value * scale.Value, Next = next, Written = WordSort.Scale, Demand = Demand.Firm, Scale = scale.Value }
            : amount;
    }

    /// <summary>Compounds that begin with a number: einundzwanzig, zwölfjährig, п'ятиповерховий.</summary>
    private int ReadCompound(int at)
    {
        if (words.LongestPre == 0)
        {
            return 0;
        }

        var word = FoldedOf(at);
        var (value, length, demand) = CompoundNumber.Read(word, words);
        if (length == 0)
        {
            return 0;
        }

        var rest = word[length..];
        var senses = rest.Length == 0 ? [] : words.Find(rest);
        var units = rest.Length > 2 ? UnitsOf(senses) : default;
        if (rest.StartsWith("einhalb"))
        {
            value += 0.5m;
        }
        else if (rest.Length > 0 && units.First == 0 && !Has(senses, WordSort.Tail) && !Has(senses, WordSort.Percent))
        {
            // German makes compounds of anything: Vierpersonenhaushalt, Elfmeter. They answer for the number.
            if (words.Language == "de" && value > 3 && rest.Length > 3)
            {
                Add(QuantitySort.Number, value, Demand.Offered, tokens[at].Start, tokens[at].End, written: WordSort.Card);
            }

            return 0;
        }

        var amount = new Amount(value, tokens[at].Start, at + 1) { Demand = demand, Written = WordSort.Card };
        if (units.First == 0)
        {
            return Finish(amount, 0);
        }

        var sort = Units.IsMoney(units.First) ? QuantitySort.Money : QuantitySort.Measure;
        found.Add(new Quantity(sort, value, demand, tokens[at].Start, tokens[at].End) { Unit = units.First, OtherUnit = units.Second, Written = WordSort.Card });
        return at + 1;
    }

    /// <summary>German months and weekdays in compounds: Augustwoche, Maisonntag. They answer for the date.</summary>
    private int ReadDateCompound(int at)
    {
        if (words.Language != "de" || tokens[at].Length < 7)
        {
            return 0;
        }

        var word = FoldedOf(at);
        for (var length = 3; length <= 9 && length < word.Length; length++)
        {
            if (Has(words.FindWhole(word[..length]), WordSort.Month, out var month) && month.Demand == Demand.Firm)
            {
                Add(QuantitySort.Month, month.Value, Demand.Offered, tokens[at].Start, tokens[at].End);
            }
        }

        for (var length = 6; length <= 10 && length < word.Length; length++)
        {
            if (Has(words.FindWhole(word[^length..]), WordSort.Weekday, out var weekday) || Has(words.FindWhole(word[..length]), WordSort.Weekday, out weekday))
            {
                Add(QuantitySort.Weekday, weekday.Value, Demand.Offered, tokens[at].Start, tokens[at].End);
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>A weekday; 8 stands for those from Monday to Friday.</summary>
    private void AddWeekday(Sense weekday, int at, int next)
    {
        var (start, end) = (tokens[at].Start, tokens[next - 1].End);
        if (weekday.Value <= 7)
        {
            Add(QuantitySort.Weekday, weekday.Value, weekday.Demand, start, end);
            return;
        }

        Add(QuantitySort.Weekday, 1, Demand.Offered, start, end);
        Add(QuantitySort.Weekday, 5, Demand.Offered, start, end);
    }

    /// <summary>Roman numerals answer for a number, with an ending too (XIXe); languages that write centuries with them also do so beside a decade.</summary>
    private int ReadRoman(int at)
    {
        var value = Roman.ValueOf(TextOf(at).TrimEnd("eèmr"));
        if (value > 0)
        {
            Add(QuantitySort.Number, value, Demand.Offered, tokens[at].Start, tokens[at].End);
        }

        return at + 1;
    }
}
