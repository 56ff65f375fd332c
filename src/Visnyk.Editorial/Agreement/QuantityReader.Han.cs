namespace Visnyk.Editorial.Agreement;

/// <summary>Japanese and Chinese, whose words are not parted and whose numbers have units of ten thousand.</summary>
internal sealed partial class QuantityReader
{
    private int ReadHan(int at)
    {
        var senses = SensesAt(at, out var next);
        if (Has(senses, WordSort.Vague) && !(IsHan(next, '钟') || IsHan(next, '鐘') || IsHan(next, '之') || IsHan(next, '間')))
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

        if (Has(senses, WordSort.Pm) || Has(senses, WordSort.Am))
        {
            return IsHanNumber(next) ? ReadHanAmount(next, 0, Has(senses, WordSort.Pm) ? WordSort.Pm : WordSort.Am) : next;
        }

        // 百分之五 has its sign in front.
        if (Has(senses, WordSort.Percent, out var percent) && percent.Value == 1 && IsHanNumber(next) && next > at + 2)
        {
            var (value, after, _) = HanNumberAt(next);
            Add(QuantitySort.Percent, value, Demand.Firm, tokens[at].Start, tokens[after - 1].End);
            return after;
        }

        if (HanDigit.IsNumeral(normal.Text[tokens[at].Start]))
        {
            return ReadHanAmount(at, 0, WordSort.Vague);
        }

        if (Has(senses, WordSort.Card, out var card) || Has(senses, WordSort.Frac, out card))
        {
            return Finish(new Amount(card.Value, tokens[at].Start, next) { Demand = card.Demand, Written = card.Sort }, 0);
        }

        if (Has(senses, WordSort.Unit, out var unit) && Units.IsTime(unit.Unit) && next > at + 1)
        {
            found.Add(new Quantity(QuantitySort.Measure, 1, Demand.Offered, tokens[at].Start, tokens[next - 1].End) { Unit = unit.Unit });
        }

        return senses.Length > 0 ? next : at + 1;
    }

    private bool IsHan(int at, char sign) => at < tokens.Count && normal.Text[tokens[at].Start] == sign;

    private bool IsHanNumber(int at) =>
        at < tokens.Count && Gap(at) <= 1 && (tokens[at].Sort == TokenSort.Figure || (tokens[at].Sort == TokenSort.Han && HanDigit.IsNumeral(normal.Text[tokens[at].Start])));

    /// <summary>A number and what is counted: a year, a month, a day, an hour, a part, anything else.</summary>
    private int ReadHanAmount(int at, int money, WordSort half)
    {
        if (money == 0 && tokens[at].Sort == TokenSort.Figure)
        {
            if (ReadDigitDate(at) is > 0 and var afterDate)
            {
                return afterDate;
            }

            if (ReadClock(at) is > 0 and var afterTime)
            {
                if (half == WordSort.Pm && found[^1] is { Value: < 720 } time)
                {
                    found[^1] = time with { Value = time.Value + 720, Other = 0 };
                }

                return afterTime;
            }
        }

        var start = money > 0 ? tokens[money - 1].Start : tokens[at].Start;
        var (value, next, demand) = HanNumberAt(at);
        var digits = tokens[at].Sort == TokenSort.Figure;
        if (value < 0)
        {
            return next;
        }

        if (next < tokens.Count && Gap(next) <= 1 && money == 0)
        {
            var sign = normal.Text[tokens[next].Start];
            var end = tokens[next].End;
            switch (sign)
            {
                case '年' when value is >= 1000 and <= 2200 || (digits && IsHan(next + 1, '代')):
                    Add(QuantitySort.Year, value, Demand.Firm, start, end);
                    return next + 1;
                // 20世纪80年代 are the 1980s.
                case '世' when value <= 21 && IsHanNumber(next + 2) && HanNumberAt(next + 2) is { Value: > 0 and < 100 } years && IsHan(years.Next, '年') && IsHan(years.Next + 1, '代'):
                    Add(QuantitySort.Year, ((value - 1) * 100) + years.Value, Demand.Firm, start, tokens[years.Next + 1].End);
                    return years.Next + 2;
                case '月' when value is >= 1 and <= 12 && !IsHan(next + 1, '間'):
                    Add(QuantitySort.Month, value, Demand.Firm, start, end);
                    return next + 1;
                case '日' or '号' or '號' when value is >= 1 and <= 31 && !IsHan(next + 1, '間') && found.Count > 0 && found[^1].Sort is QuantitySort.Month or QuantitySort.Day or QuantitySort.Year:
                    Add(QuantitySort.Day, value, Demand.Firm, start, end);
                    return next + 1;
                case '分' when (IsHan(next + 1, 'の') || IsHan(next + 1, '之')) && IsHanNumber(next + 2) && value > 0:
                    var (above, after, _) = HanNumberAt(next + 2);
                    return Finish(new Amount(above / value, start, after) { Written = WordSort.Frac }, 0);
                case '时' or '時' or '点' or '點' when value <= 24 && value == Math.Floor(value) && !IsHan(next + 1, '間') && !IsHan(next + 1, '间'):
                    return ReadHanClock(value, start, next, half);
                default:
                    break;
            }
        }

        // 10多人, 1000余名.
        var counted = next < tokens.Count && normal.Text[tokens[next].Start] is '多' or '余' or '餘' or '数' or '來' or '来' ? next + 1 : next;
        var tail = SensesAt(counted, out _);
        var single = !digits && next == at + 1;
        if (single && !(counted < tokens.Count && Gap(counted) == 0 && (Has(tail, WordSort.Tail) || Has(tail, WordSort.Unit) || Has(tail, WordSort.Percent))))
        {
            demand = Demand.Offered;
        }

        var written = digits ? WordSort.Vague : WordSort.Card;
        var done = Finish(new Amount(value, start, counted > next && Has(tail, WordSort.Unit) ? counted : next) { Demand = demand, Written = written, Money = money, Scale = value >= 10000 ? 10000 : 1 }, money);
        if (at >= 2 && IsHan(at - 1, '氏') && (IsHan(at - 2, '华') || IsHan(at - 2, '華')))
        {
            found[^1] = found[^1] with { Unit = Units.Of("F"), Sort = QuantitySort.Measure };
        }

        return done;
    }

    /// <summary>2時30分, 2点半, 14时.</summary>
    private int ReadHanClock(decimal hour, int start, int mark, WordSort half)
    {
        var next = mark + 1;
        var minutes = hour * 60;
        if (IsHan(next, '半'))
        {
            minutes += 30;
            next++;
        }
        else if (IsHan(next, '一') && IsHan(next + 1, '刻'))
        {
            minutes += 15;
            next += 2;
        }
        else if (IsHanNumber(next) && HanNumberAt(next) is { Value: >= 0 and < 60 } told && (IsHan(told.Next, '分') || normal.Text[tokens[mark].Start] is '点' or '點'))
        {
            minutes += told.Value;
            next = IsHan(told.Next, '分') ? told.Next + 1 : told.Next;
        }


        minutes += half == WordSort.Pm && minutes < 720 ? 720 : half == WordSort.Am && minutes >= 720 ? -720 : 0;
        var other = half == WordSort.Vague && minutes is < 780 and >= 60 ? (minutes + 720) % 1440 : 0;
        Add(QuantitySort.Time, minutes == 1440 ? 0 : minutes, Demand.Firm, start, tokens[next - 1].End, other);
        return next;
    }

    private bool IsUnitLetter(int at) => at < tokens.Count && "瓦克米卡赫字伏焦".Contains(normal.Text[tokens[at].Start], StringComparison.Ordinal);

    /// <summary>
    /// 2億3千万, 1万2000, 二十三, 二〇二五: digits, then units of ten to a thousand, then of ten thousand and up. -1 where numerals follow one another that are
    /// no number (三四, three or four).
    /// </summary>
    private (decimal Value, int Next, Demand Demand) HanNumberAt(int at)
    {
        decimal total = 0, section = 0, pending = -1;
        var (next, run, loose) = (at, 0, 0);
        for (; next < tokens.Count && next - at < 20; next++)
        {
            var sign = normal.Text[tokens[next].Start];
            if (next > at && Gap(next) > (HanDigit.UnitOf(sign) >= 10000 && tokens[next - 1].Sort == TokenSort.Figure ? 1 : 0))
            {
                break;
            }

            if (tokens[next].Sort == TokenSort.Figure)
            {
                if (pending >= 0)
                {
                    break;
                }

                pending = Figure.Of(TextOf(next), words).Value;
                continue;
            }

            if (tokens[next].Sort != TokenSort.Han)
            {
                break;
            }

            // 兆 and 千 of 兆瓦, 千克 belong to the unit; of 第3四半期 the figure stands alone.
            if ((HanDigit.UnitOf(sign) is 1000 or 1_000_000_000_000m && next > at && IsUnitLetter(next + 1)) || (HanDigit.DigitOf(sign) >= 0 && next > at && tokens[next - 1].Sort == TokenSort.Figure))
            {
                break;
            }

            if (HanDigit.DigitOf(sign) is >= 0 and var digit)
            {
                run = pending > 0 ? run + 1 : 0;
                loose += pending > 0 ? 1 : 0;
                pending = (pending > 0 ? pending * 10 : 0) + digit;
            }
            else if (HanDigit.UnitOf(sign) is > 0 and var unit && total + section < 100_000_000_000_000m && pending < 100_000_000m)
            {
                if (unit < 10000)
                {
                    section += (pending < 0 ? 1 : pending) * unit;
                }
                else
                {
                    section += Math.Max(pending, 0);
                    (total, section) = section == 0 && total > 0 ? (total * unit, 0) : (total + (Math.Max(section, section == 0 ? 1 : section) * unit), 0);
                }

                pending = -1;
            }
            else
            {
                break;
            }
        }

        var value = total + section + Math.Max(pending, 0);
        var about = loose is 1 or 2 && tokens[at].Sort == TokenSort.Han && value is not (>= 1000 and <= 2200);
        return (about ? -1 : value, Math.Max(next, at + 1), value <= 3 ? Demand.Loose : Demand.Firm);
    }
}
