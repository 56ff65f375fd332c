namespace Visnyk.Editorial.Comparing;

/// <summary>
/// Finds what two sequences have in common, in order: the longest common subsequence after E. W. Myers, “An O(ND) Difference Algorithm and Its
/// Variations” (Algorithmica 1, 1986). Where they differ in more than <see cref="MostDifferences"/> places, what lies between the equal
/// beginning and the equal end counts as different, so that no text costs more than a bound.
/// </summary>
internal static class Alignment
{
    private const int MostDifferences = 1000;

    /// <summary>For each item of the first, the place of its match in the second, or -1. Places rise.</summary>
    public static int[] Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var match = new int[first.Count];
        Array.Fill(match, -1);
        var begin = 0;
        while (begin < first.Count && begin < second.Count && first[begin] == second[begin])
        {
            match[begin] = begin;
            begin++;
        }

        int n = first.Count - begin, m = second.Count - begin;
        while (n > 0 && m > 0 && first[begin + n - 1] == second[begin + m - 1])
        {
            n--;
            m--;
            match[begin + n] = begin + m;
        }

        if (n > 0 && m > 0)
        {
            Middle(first, second, begin, n, m, match);
        }

        return match;
    }

    private static void Middle(IReadOnlyList<string> first, IReadOnlyList<string> second, int begin, int n, int m, int[] match)
    {
        var most = Math.Min(n + m, MostDifferences);
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(furthest[(middle - d)..(middle + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]) ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < n && x - k < m && first[begin + x] == second[begin + x - k])
                {
                    x++;
                }

                furthest[middle + k] = x;
                if (k == n - m && x >= n)
                {
                    Back(trace, begin, n, m, d, match);
                    return;
                }
            }
        }
    }

    /// <summary>Walks the way back, noting the diagonals.</summary>
    private static void Back(List<int[]> trace, int begin, int n, int m, int d, int[] match)
    {
        int x = n, y = m;
        for (; d > 0; d--)
        {
            // What round d began with: the diagonals -d … d.
            var before = trace[d];
            var k = x - y;
            var from = k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]) ? k + 1 : k - 1;
            int fromX = before[from + d], fromY = fromX - from;
            while (x > fromX && y > fromY)
            {
                x--;
                y--;
                match[begin + x] = begin + y;
            }

            (x, y) = (fromX, fromY);
        }
    }
}
