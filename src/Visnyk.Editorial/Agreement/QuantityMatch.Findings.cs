namespace Visnyk.Editorial.Agreement;

/// <summary>What is left over on either side, as findings.</summary>
internal sealed partial class QuantityMatch
{
    private List<(Quantity? Source, Quantity? Target, FindingKind Kind, string Code)> Findings()
    {
        List<(Quantity?, Quantity?, FindingKind, string)> findings = [];
        var left = LeftOver(sourceMate);
        var right = LeftOver(targetMate);
        OtherUnits(left, right, findings);
        left.RemoveAll(n => source[n].Unit != 0 && target.Exists(q => Converts(source[n], q)));
        right.RemoveAll(n => target[n].Unit != 0 && source.Exists(q => Converts(q, target[n])));
        left.RemoveAll(n => sourceMate[n] >= 0 || source[n].Demand == Demand.Offered || Stands(source[n], byValue.ContainsKey));
        right.RemoveAll(n => targetMate[n] >= 0 || target[n].Demand == Demand.Offered || Stands(target[n], inSource.Contains));
        foreach (var n in left)
        {
            var mate = NearestTo(n, right);
            if (mate >= 0)
            {
                right.Remove(mate);
                findings.Add((source[n], target[mate], source[n].Kind, CodeOf(source[n].Kind, "differs")));
            }
            else if (source[n].Demand == Demand.Firm)
            {
                findings.Add((source[n], null, source[n].Kind, CodeOf(source[n].Kind, "missing")));
            }
        }

        Exchanged(findings);
        foreach (var n in right.Where(n => target[n].Demand == Demand.Firm))
        {
            findings.Add((null, target[n], target[n].Kind, CodeOf(target[n].Kind, "added")));
        }

        return findings;
    }

    /// <summary>
    /// One figure more often here and another more often there, where both stand on both sides: IPv4 that became IPv6 in one of many places. Only where it is
    /// exactly one for one, and figures of one sort.
    /// </summary>
    private void Exchanged(List<(Quantity?, Quantity?, FindingKind, string)> findings)
    {
        var left = LeftOver(sourceMate).FindAll(n => IsBareFigure(source[n]) && Stands(source[n], byValue.ContainsKey));
        var right = LeftOver(targetMate).FindAll(n => IsBareFigure(target[n]) && Stands(target[n], inSource.Contains));
        if (left.Count == 1 && right.Count == 1 && source[left[0]].Value != target[right[0]].Value && source[left[0]].Glue == target[right[0]].Glue
            && source[left[0]].Glue != '\0')
        {
            findings.Add((source[left[0]], target[right[0]], source[left[0]].Kind, CodeOf(source[left[0]].Kind, "differs")));
        }
    }

    private static bool IsBareFigure(in Quantity quantity) => quantity is { IsNumber: true, Written: WordSort.Vague, Demand: Demand.Firm };

    private static string CodeOf(FindingKind kind, string what) => $"{kind.ToString().ToLowerInvariant()}.{what}";

    private static bool Stands(in Quantity quantity, Func<(int, decimal), bool> there) =>
        there((ClassOf(quantity), quantity.Value)) || (quantity.Other != 0 && there((ClassOf(quantity), quantity.Other)));

    /// <summary>The same value in units that cannot be one: 5 km and 5 miles, € 5 and $ 5.</summary>
    private void OtherUnits(List<int> left, List<int> right, List<(Quantity?, Quantity?, FindingKind, string)> findings)
    {
        var looked = 0;
        foreach (var n in left)
        {
            if (!byValue.TryGetValue((ClassOf(source[n]), source[n].Value), out var list))
            {
                continue;
            }

            foreach (var m in list)
            {
                if (looked++ > MostCompared * MostCompared)
                {
                    return;
                }

                if (targetMate[m] >= 0 || source[n].Demand == Demand.Offered || target[m].Demand == Demand.Offered)
                {
                    continue;
                }

                (sourceMate[n], targetMate[m]) = (m, n);
                var kind = source[n].Sort == QuantitySort.Money && target[m].Sort == QuantitySort.Money ? FindingKind.Money
                    : source[n].Sort is QuantitySort.Percent or QuantitySort.Points || target[m].Sort is QuantitySort.Percent or QuantitySort.Points ? FindingKind.Percent
                    : FindingKind.Unit;
                findings.Add((source[n], target[m], kind, kind == FindingKind.Money ? "money.currency" : CodeOf(kind, "differs")));
                break;
            }
        }

        right.RemoveAll(m => targetMate[m] >= 0);
    }

    /// <summary>The one left over on the other side, of the same kind before others, that stands nearest; -1 for none that may be meant.</summary>
    private int NearestTo(int n, List<int> right)
    {
        var (best, least) = (-1, double.MaxValue);
        foreach (var m in right.Count > MostCompared ? right.GetRange(0, MostCompared) : right)
        {
            if (!MayBeMeant(source[n], target[m]))
            {
                continue;
            }

            var far = Math.Abs((source[n].Start / sourceLength) - (target[m].Start / targetLength)) + (source[n].Sort == target[m].Sort ? 0 : 1);
            (best, least) = far < least ? (m, far) : (best, least);
        }

        return best;
    }

    /// <summary>Small number words are too often no numbers to be held against anything but their like.</summary>
    private static bool MayBeMeant(in Quantity one, in Quantity other)
    {
        if (ClassOf(one) != ClassOf(other))
        {
            return false;
        }

        if (one.Demand == Demand.Firm && other.Demand == Demand.Firm)
        {
            return true;
        }

        // "One" is an article in most languages.
        var articles = (one.Value == 1 && one.Written == WordSort.Card) || (other.Value == 1 && other.Written == WordSort.Card);
        return !articles && (one.Demand == Demand.Firm || other.Demand == Demand.Firm || one.Written == other.Written);
    }
}
