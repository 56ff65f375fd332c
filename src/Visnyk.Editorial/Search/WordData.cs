using System.Buffers.Binary;

namespace Visnyk.Editorial.Search;

/// <summary>
/// A dictionary and a table of endings, as languages/words.mjs writes them, read where they stand: nothing is unpacked, so that a language costs its file's
/// size and no more. Numbers are little-endian. Letters are bytes, numbered from 1 as the head lists them. Then suffixes; paradigms (a word's endings,
/// the first its lemma's); rules (how many letters to take off, what to add); the table of endings, each with its rules; the stems, each with its
/// paradigms. Table and stems are sorted, in blocks of sixteen whose first text is whole and whose others say what differs from the one before.
/// </summary>
public sealed class WordData
{
    private const uint Magic = 0x31445756;
    private const int BlockSize = 16;
    private const int LongestWord = 48;

    private readonly byte[] data;
    private readonly Dictionary<char, byte> letters = [];
    private readonly char[] letterOf;
    private readonly Dictionary<string, ushort> suffixes = [];
    private readonly string[] suffixOf;
    private readonly ushort[][] paradigms;
    private readonly (int Strip, string Add)[] rules;
    private readonly Blocks endings;
    private readonly Blocks stems;
    private readonly int longestSuffix;

    /// <summary>Reads a word file. Throws <see cref="FormatException"/> where it is none.</summary>
    public WordData(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.data = data;
        var at = 0;
        if (data.Length < 8 || U32(ref at) != Magic)
        {
            throw new FormatException("This is no word file of Visnyk, or of another version.");
        }

        letterOf = new char[U16(ref at) + 1];
        for (var i = 1; i < letterOf.Length; i++)
        {
            letterOf[i] = (char)U16(ref at);
            letters[letterOf[i]] = (byte)i;
        }

        suffixOf = new string[U16(ref at)];
        for (var i = 0; i < suffixOf.Length; i++)
        {
            suffixOf[i] = Word(ref at);
            suffixes[suffixOf[i]] = (ushort)i;
            longestSuffix = Math.Max(longestSuffix, suffixOf[i].Length);
        }

        paradigms = new ushort[U16(ref at)][];
        for (var i = 0; i < paradigms.Length; i++)
        {
            paradigms[i] = new ushort[data[at++]];
            for (var j = 0; j < paradigms[i].Length; j++)
            {
                paradigms[i][j] = (ushort)U16(ref at);
            }
        }

        rules = new (int, string)[U16(ref at)];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = (data[at++], Word(ref at));
        }

        endings = new Blocks(data, ref at);
        stems = new Blocks(data, ref at);
    }

    /// <summary>The lemmas that a word is a form of, folded; empty where the dictionary has none. Where it is a lemma itself, it is first.</summary>
    public List<string> LemmasOf(string word)
    {
        var lemmas = new List<string>(2);
        Span<byte> coded = stackalloc byte[LongestWord];
        if (!TryCode(word, coded))
        {
            return lemmas;
        }

        Span<ushort> found = stackalloc ushort[255];
        var bySpan = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= Math.Max(0, word.Length - longestSuffix); length--)
        {
            if (!bySpan.TryGetValue(word.AsSpan(length), out var suffix))
            {
                continue;
            }

            var count = stems.Find(coded[..length], found);
            for (var i = 0; i < count; i++)
            {
                Add(lemmas, word, length, found[i], suffix);
            }
        }

        return lemmas;
    }

    /// <summary>What lemmas a word that no dictionary has may have, most likely first, judged by its ending; the word itself may be among them.</summary>
    public List<string> GuessLemmasOf(string word)
    {
        var guesses = new List<string>(4);
        Span<byte> coded = stackalloc byte[LongestWord];
        if (word.Length < 3 || !TryCode(word, coded))
        {
            return guesses;
        }

        coded[..word.Length].Reverse();
        Span<ushort> found = stackalloc ushort[255];
        for (var length = Math.Min(word.Length - 2, 7); length > 0; length--)
        {
            var count = endings.Find(coded[..length], found);
            for (var i = 0; i < count; i++)
            {
                var (strip, add) = rules[found[i]];
                if (word.Length - strip >= 2)
                {
                    guesses.Add(word[..^strip] + add);
                }
            }

            if (count > 0)
            {
                break;
            }
        }

        return guesses;
    }

    private void Add(List<string> lemmas, string word, int length, ushort paradigm, ushort suffix)
    {
        var endings = paradigms[paradigm];
        if (Array.IndexOf(endings, suffix) is not (>= 0 and var place))
        {
            return;
        }

        var lemma = place == 0 ? word : string.Concat(word.AsSpan(0, length), suffixOf[endings[0]]);
        if (!lemmas.Contains(lemma))
        {
            lemmas.Insert(place == 0 ? 0 : lemmas.Count, lemma);
        }
    }

    private bool TryCode(string word, Span<byte> coded)
    {
        if (word.Length > LongestWord)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (!letters.TryGetValue(word[i], out coded[i]))
            {
                return false;
            }
        }

        return true;
    }

    private uint U32(ref int at) => BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan((at += 4) - 4));

    private int U16(ref int at) => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan((at += 2) - 2));

    private string Word(ref int at)
    {
        var length = data[at++];
        at += length;
        return string.Create(length, (this, at - length), static (word, from) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = from.Item1.letterOf[from.Item1.data[from.Item2 + i]];
            }
        });
    }

    /// <summary>Sorted texts with numbers, found by their block's first text and then one after the other.</summary>
    private sealed class Blocks
    {
        private readonly byte[] data;
        private readonly int count;
        private readonly int blockCount;
        private readonly int offsets;
        private readonly int body;

        public Blocks(byte[] data, ref int at)
        {
            this.data = data;
            count = (int)BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(at));
            blockCount = (count + BlockSize - 1) / BlockSize;
            offsets = at + 4;
            body = offsets + (4 * blockCount) + 4;
            at = body + (int)BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(body - 4));
        }

        public int Find(ReadOnlySpan<byte> text, Span<ushort> numbers)
        {
            var (low, high) = (0, blockCount - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (First(middle).SequenceCompareTo(text) <= 0)
                {
                    low = middle;
                }
                else
                {
                    high = middle - 1;
                }
            }

            return blockCount == 0 ? 0 : FindIn(low, text, numbers);
        }

        private int Offset(int block) => body + (int)BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(offsets + (4 * block)));

        private ReadOnlySpan<byte> First(int block)
        {
            var at = Offset(block) + 1;
            return data.AsSpan(at + 1, data[at]);
        }

        private int FindIn(int block, ReadOnlySpan<byte> text, Span<ushort> numbers)
        {
            Span<byte> present = stackalloc byte[256];
            var at = Offset(block);
            for (var left = Math.Min(BlockSize, count - (block * BlockSize)); left > 0; left--)
            {
                int same = data[at++];
                int more = data[at++];
                data.AsSpan(at, more).CopyTo(present[same..]);
                at += more;
                int found = data[at++];
                var order = present[..(same + more)].SequenceCompareTo(text);
                if (order >= 0)
                {
                    for (var i = 0; order == 0 && i < found; i++)
                    {
                        numbers[i] = BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at + (2 * i)));
                    }

                    return order == 0 ? found : 0;
                }

                at += 2 * found;
            }

            return 0;
        }
    }
}
