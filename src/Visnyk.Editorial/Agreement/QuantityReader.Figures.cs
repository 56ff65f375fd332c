namespace Visnyk.Editorial.Agreement;

/// <summary>Amounts that begin with digits, and the units after any amount.</summary>
internal sealed partial class QuantityReader
{
    /// <param name="at">The figure.</param>
    /// <param name="money">The token of the currency before it, plus one; 0 for none.</param>
    private int ReadFigure(int at, int money)
    {
        if (words.Unparted)
        {
            return ReadHanAmount(at, money, WordSort.Vague);
        }

        if (money == 0)
        {
            if (ReadDigitDate(at) is > 0 and var afterDate)
            {
                return afterDate;
            }

            if (ReadClock(at) is > 0 and var afterTime)
            {
                return afterTime;
            }
        }

        var token = tokens[at];
        var figure = Figure.Of(TextOf(at), words);
        Amount amount = new(figure.Value, money > 0 ? tokens[money - 1].Start : token.Start, at + 1) { Foreign = figure.Foreign, Money = money };
        if (figure.Sort == FigureSort.Dotted)
        {
            Add(QuantitySort.Number, figure.Value, Demand.Firm, token.Start, token.End);
            return at + 1;
        }

        // 1/3 is a part; 24/7 and 2024/25 are two numbers.
        if (IsSign(at + 1, '/') && Gap(at + 1) == 0 && at + 2 < tokens.Count && tokens[at + 2].Sort == TokenSort.Figure && Gap(at + 2) == 0
            && token.Length == 1 && tokens[at + 2].Length == 1 && !IsSign(at + 3, '/'))
        {
            var below = Figure.Of(TextOf(at + 2), words).Value;
            if (figure.Value < below)
            {
                amount = amount with { Value = Math.Round(figure.Value / below, 4), Next = at + 3 };
            }
        }

        return Finish(amount, money);
    }

    /// <summary>Reads scales, parts and the unit after an amount, and adds it.</summary>
    private int Finish(Amount amount, int money)
    {
        WithScales(ref amount);
        var next = amount.Next;
        var end = tokens[next - 1].End;
        (short First, short Second, short Third) units = default;
        var (sort, tenths) = (QuantitySort.Number, 1m);
        if (money > 0)
        {
            units = UnitsOf(SensesAt(money - 1, out _));
            sort = QuantitySort.Money;
        }
        else if (UnitAfter(next, amount, out units, out sort, out tenths) is > 0 and var after)
        {
            next = after;
            // Dos años y medio, 两年半.
            if (sort == QuantitySort.Measure && next < tokens.Count && Gap(next) <= 1 && Has(SensesAt(next, out var afterHalf), WordSort.Plus, out var half))
            {
                amount = amount with { Value = amount.Value + half.Value };
                next = afterHalf;
            }

            end = tokens[next - 1].End;
        }

        if (sort == QuantitySort.Measure && Units.IsYear(units.First) && amount is { Written: WordSort.Vague, Value: >= 1000 and <= 2200 })
        {
            (sort, units) = (QuantitySort.Year, default);
        }

        found.Add(new Quantity(sort, Math.Round(amount.Value * tenths, 4), amount.Demand, amount.Start, end)
        {
            Scale = amount.Scale,
            Unit = units.First,
            OtherUnit = units.Second,
            ThirdUnit = units.Third,
            Written = amount.Written,
            Foreign = amount.Foreign,
            Glue = amount.Start > 0 && amount.Written == WordSort.Vague && char.IsLetter(normal.Text[amount.Start - 1]) ? normal.Text[amount.Start - 1] : '\0',
        });
        return next;
    }

    private void WithScales(ref Amount amount)
    {
        for (var n = 0; n < 3; n++)
        {
            var at = amount.Next;
            if (at >= tokens.Count || Gap(at) > 1)
            {
                return;
            }

            if (PartOf(normal.Text[tokens[at].Start]) is > 0 and var part)
            {
                amount = amount with { Value = amount.Value + part, Next = at + 1 };
                continue;
            }

            if (IsHyphen(at) && at + 1 < tokens.Count && Gap(at + 1) == 0 && tokens[at + 1].Length > 3)
            {
                at++;
            }

            var senses = SensesAt(at, out var next);
            if (Has(senses, WordSort.Plus, out var plus))
            {
                amount = amount with { Value = amount.Value + plus.Value, Next = next };
            }
            else if (Has(senses, WordSort.Frac, out var frac) && amount.Written != WordSort.Frac && normal.Text[tokens[at].Start] != 'ו' && amount.Value < 20 && frac.Value < 0.5m && !Has(senses, WordSort.Ord))
            {
                amount = amount with { Value = amount.Value * frac.Value, Next = next, Written = WordSort.Frac };
            }
            else if (Has(senses, WordSort.Scale, out var scale) && IsScale(senses, at, amount.Money) && amount.Value < 1_000_000_000m)
            {
                amount = amount with { Value = amount.Value * scale.Value, Scale = amount.Scale * scale.Value, Demand = Demand.Firm };
                // The point of an abbreviation: 5 тис. грн.
                amount.Next = next < tokens.Count - 1 && IsSign(next, '.') && Gap(next) == 0 && tokens[next - 1].Length <= 4 ? next + 1 : next;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>m, b and k are scales after money only: $5m, 5 m.</summary>
    private bool IsScale(ReadOnlySpan<Sense> senses, int at, int money) => tokens[at].Length > 1 || money > 0 || (!Has(senses, WordSort.Unit) && Gap(at) == 0);

    /// <summary>The unit after an amount: 5 km, 5-mile, 5 millions de dollars. Gives the token after it; 0 where there is none. 割 is ten percent.</summary>
    private int UnitAfter(int at, in Amount amount, out (short First, short Second, short Third) units, out QuantitySort sort, out decimal tenths)
    {
        (units, sort, tenths) = (default, QuantitySort.Number, 1);
        if (at >= tokens.Count || Gap(at) > 1)
        {
            return 0;
        }

        if (IsHyphen(at) && Gap(at + 1) == 0)
        {
            at++;
        }
        else if (amount.Scale > 1 && tokens[at].Sort == TokenSort.Word && Gap(at + 1) <= 1 && FoldedOf(at) is "de" or "d'" or "of")
        {
            at++;
        }

        var senses = SensesAt(at, out var next);
        foreach (var sense in senses)
        {
            switch (sense.Sort)
            {
                case WordSort.Points:
                    sort = QuantitySort.Points;
                    return next;
                case WordSort.Percent:
                    (sort, tenths) = (QuantitySort.Percent, sense.Value);
                    return next;
                case WordSort.Unit:
                    // The s of 1990s is no second.
                    if (tokens[at].Length == 1 && FoldedOf(at) is "s" && Gap(at) == 0 && amount.Value >= 20)
                    {
                        return 0;
                    }

                    units = UnitsOf(senses);
                    sort = Units.IsMoney(units.First) ? QuantitySort.Money : QuantitySort.Measure;
                    return next;
                default:
                    break;
            }
        }

        return 0;
    }

    private static (short First, short Second, short Third) UnitsOf(ReadOnlySpan<Sense> senses)
    {
        Span<short> units = stackalloc short[3];
        var count = 0;
        foreach (var sense in senses)
        {
            if (sense.Sort == WordSort.Unit && count < units.Length)
            {
                units[count++] = sense.Unit;
            }
        }

        return (units[0], units[1], units[2]);
    }

    private void Add(QuantitySort sort, decimal value, Demand demand, int start, int end, decimal other = 0, WordSort written = WordSort.Vague) =>
        found.Add(new Quantity(sort, value, demand, start, end) { Other = other, Written = written });
}
