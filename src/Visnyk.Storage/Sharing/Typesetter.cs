using System.Globalization;

namespace Visnyk.Storage.Sharing;

/// <summary>Sets words in a box: as large as their length allows, in lines that are about equally long.</summary>
internal static class Typesetter
{
    // The space that a line needs beside its letters' own widths, so that none touches the edge.
    private const double Slack = 1.01;
    private const string Ellipsis = "…";

    // A last line that is shorter than this part of the longest looks left over; so much of the size is given up to avoid it.
    private const double ShortLastLine = 0.45;
    private const double GivenUp = 0.84;

    // Rather than in letters smaller than this, a word that no line can hold is broken.
    private const int MayBreakWords = 44;

    private static readonly double Space = Lettering.Width(" ");

    /// <summary>Text in a box; it is cut off, with an ellipsis, only where it does not fit at the least size either.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">The box's width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="largest">The largest font size in pixels.</param>
    /// <param name="least">The least one.</param>
    /// <returns>The text in lines; null where it cannot be drawn, see <see cref="Lettering.Of"/>.</returns>
    public static SetText? Set(string text, double width, double height, int largest, int least)
    {
        if (Lettering.Of(text) is not { } lettering)
        {
            return null;
        }

        SetText? largestSet = null;
        for (var size = largest; size > least && size > (largestSet?.Size ?? 0) * GivenUp; size -= 2)
        {
            var most = Math.Min(MostLines(size), LinesIn(height, size, lettering.LineHeight));
            var measure = width / size / Slack;
            var pieces = size > MayBreakWords ? lettering.Pieces : Broken(lettering.Pieces, measure);
            if (pieces.All(p => p.Width <= measure) && Fewest(pieces, measure) is var lines && lines <= most)
            {
                var candidate = new SetText(size, size * lettering.LineHeight, Balanced(pieces, measure, lines));
                if (lines == 1 || Lettering.Width(candidate.Lines[^1]) > candidate.Lines.Max(Lettering.Width) * ShortLastLine)
                {
                    return candidate;
                }

                largestSet ??= candidate;
            }
        }

        if (largestSet is not null)
        {
            return largestSet;
        }

        var narrow = width / least / Slack;
        var parts = Broken(lettering.Pieces, narrow);
        var room = LinesIn(height, least, lettering.LineHeight);
        var set = Fewest(parts, narrow) <= room ? Balanced(parts, narrow, Fewest(parts, narrow)) : Filled(parts, narrow, room);
        return new SetText(least, least * lettering.LineHeight, set);
    }

    /// <summary>A short text on one line; null where it cannot be drawn.</summary>
    public static SetText? Line(string text, double width, int largest, int least) => Set(text, width, largest, largest, least);

    /// <summary>Large letters look well in few lines only.</summary>
    private static int MostLines(int size) => size switch { >= 106 => 1, >= 80 => 2, >= 64 => 3, >= 54 => 4, >= 46 => 5, >= 40 => 6, _ => int.MaxValue };

    private static int LinesIn(double height, int size, double lineHeight) => Math.Max(1, 1 + (int)((height - (size * 0.72)) / (size * lineHeight)));

    private static double Gap(Lettering.Piece piece) => piece.Space ? Space : 0;

    private static int Fewest(IReadOnlyList<Lettering.Piece> pieces, double measure)
    {
        var (lines, end, gap) = (1, 0.0, 0.0);
        foreach (var piece in pieces)
        {
            if (end > 0 && end + gap + piece.Width > measure)
            {
                (lines, end, gap) = (lines + 1, 0, 0);
            }

            (end, gap) = (end + gap + piece.Width, Gap(piece));
        }

        return lines;
    }

    /// <summary>Exactly so many lines, none of them too long, whose empty ends are as even as can be: the least sum of their squares.</summary>
    private static List<string> Balanced(IReadOnlyList<Lettering.Piece> pieces, double measure, int lines)
    {
        var count = pieces.Count;
        var best = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var line = 0; line <= lines; line++)
        {
            for (var end = 0; end <= count; end++)
            {
                best[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;
            }
        }

        for (var line = 1; line <= lines; line++)
        {
            for (var end = line; end <= count; end++)
            {
                var width = -Gap(pieces[end - 1]);
                for (var start = end - 1; start >= line - 1; start--)
                {
                    width += pieces[start].Width + Gap(pieces[start]);
                    if (width > measure && start < end - 1)
                    {
                        break;
                    }

                    var cost = best[line - 1, start] + ((measure - width) * (measure - width));
                    if (cost < best[line, end])
                    {
                        (best[line, end], from[line, end]) = (cost, start);
                    }
                }
            }
        }

        var text = new List<string>();
        for (var (line, end) = (lines, count); line > 0; end = from[line, end], line--)
        {
            text.Insert(0, Joined(pieces, from[line, end], end));
        }

        return text;
    }

    /// <summary>As many pieces as go into the lines, then an ellipsis.</summary>
    private static List<string> Filled(List<Lettering.Piece> pieces, double measure, int lines)
    {
        // Found by halves: whatever number fits, fewer do too.
        var (fits, fitsNot) = (0, pieces.Count);
        while (fitsNot - fits > 1)
        {
            var middle = (fits + fitsNot) / 2;
            (fits, fitsNot) = Fewest(CutOff(pieces, middle, measure), measure) <= lines ? (middle, fitsNot) : (fits, middle);
        }

        var cut = CutOff(pieces, fits, measure);
        return Balanced(cut, measure, Fewest(cut, measure));
    }

    private static List<Lettering.Piece> CutOff(List<Lettering.Piece> pieces, int count, double measure)
    {
        var kept = pieces.Take(count).ToList();
        var last = kept.Count > 0 ? kept[^1].Text.TrimEnd('.', ',', ';', ':', '-', '–', '—', '،', '、', '，') : "";
        var width = Lettering.Width(last + Ellipsis);
        if (kept.Count > 0 && width <= measure)
        {
            kept[^1] = new Lettering.Piece(last + Ellipsis, width, Space: false);
        }
        else
        {
            kept.Add(new Lettering.Piece(Ellipsis, Lettering.Width(Ellipsis), Space: false));
        }

        return kept;
    }

    private static List<Lettering.Piece> Broken(IReadOnlyList<Lettering.Piece> pieces, double measure) =>
        [.. pieces.SelectMany(p => p.Width > measure ? Split(p, measure) : [p])];

    /// <summary>A piece that no line can hold, in parts that fit.</summary>
    private static IEnumerable<Lettering.Piece> Split(Lettering.Piece piece, double measure)
    {
        var part = "";
        for (var all = StringInfo.GetTextElementEnumerator(piece.Text); all.MoveNext();)
        {
            if (part.Length > 0 && Lettering.Width(part + all.Current) > measure)
            {
                yield return new Lettering.Piece(part, Lettering.Width(part), Space: false);
                part = "";
            }

            part += all.Current;
        }

        yield return new Lettering.Piece(part, Lettering.Width(part), piece.Space);
    }

    private static string Joined(IReadOnlyList<Lettering.Piece> pieces, int start, int end) =>
        string.Concat(Enumerable.Range(start, end - start).Select(i => pieces[i].Space && i < end - 1 ? pieces[i].Text + " " : pieces[i].Text));
}
