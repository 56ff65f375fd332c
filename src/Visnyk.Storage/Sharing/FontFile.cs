using System.Buffers.Binary;

namespace Visnyk.Storage.Sharing;

/// <summary>Which characters a TrueType font has and how wide each is: its tables <c>cmap</c>, <c>hhea</c> and <c>hmtx</c> (OpenType 1.9).</summary>
internal sealed class FontFile
{
    private readonly Dictionary<int, double> advances = [];

    private FontFile(byte[] font)
    {
        var tables = Tables(font);
        double unitsPerEm = U16(font, tables["head"] + 18);
        var metrics = U16(font, tables["hhea"] + 34);
        var hmtx = tables["hmtx"];
        foreach (var (character, glyph) in Characters(font, tables["cmap"]))
        {
            // Glyphs beyond the last metric are as wide as that one.
            advances[character] = U16(font, hmtx + (4 * Math.Min(glyph, metrics - 1))) / unitsPerEm;
        }
    }

    /// <summary>Reads a font. Throws <see cref="IOException"/> where the file is not there.</summary>
    public static FontFile Read(string file) => new(File.ReadAllBytes(file));

    /// <summary>How far a character moves the line on, in parts of the font size; null where the font does not have it.</summary>
    public double? Advance(int character) => advances.TryGetValue(character, out var advance) ? advance : null;

    private static Dictionary<string, int> Tables(byte[] font) => Enumerable.Range(0, U16(font, 4)).Select(i => 12 + (16 * i)).ToDictionary(
        at => System.Text.Encoding.ASCII.GetString(font, at, 4),
        at => U32(font, at + 8));

    private static IEnumerable<(int Character, int Glyph)> Characters(byte[] font, int cmap)
    {
        var tables = Enumerable.Range(0, U16(font, cmap + 2)).Select(i => cmap + U32(font, cmap + 4 + (8 * i) + 4)).ToList();
        return tables.Where(at => U16(font, at) == 4).SelectMany(at => Segments(font, at))
            .Concat(tables.Where(at => U16(font, at) == 12).SelectMany(at => Groups(font, at)))
            .Where(found => found.Glyph != 0);
    }

    /// <summary>Format 4: segments of the Basic Multilingual Plane.</summary>
    private static IEnumerable<(int Character, int Glyph)> Segments(byte[] font, int at)
    {
        var twice = U16(font, at + 6);
        for (var segment = 0; segment < twice; segment += 2)
        {
            var (last, first) = (U16(font, at + 14 + segment), U16(font, at + 16 + twice + segment));
            var delta = U16(font, at + 16 + (2 * twice) + segment);
            var offsets = at + 16 + (3 * twice) + segment;
            var offset = U16(font, offsets);
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : U16(font, offsets + offset + (2 * (character - first)));
                yield return (character, offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    /// <summary>Format 12: groups of all of Unicode.</summary>
    private static IEnumerable<(int Character, int Glyph)> Groups(byte[] font, int at)
    {
        for (var group = at + 16; group < at + 16 + (12 * U32(font, at + 12)); group += 12)
        {
            var (first, last, glyph) = (U32(font, group), U32(font, group + 4), U32(font, group + 8));
            for (var character = first; character <= last; character++)
            {
                yield return (character, glyph + character - first);
            }
        }
    }

    private static int U16(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

    private static int U32(byte[] font, int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at));
}
