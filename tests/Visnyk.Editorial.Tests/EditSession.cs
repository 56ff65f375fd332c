using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Tests;

/// <summary>Somebody who writes at random: types, deletes, splits, joins, moves, marks. No word is ever typed twice, so that each can be followed.</summary>
internal sealed class EditSession(Random random, string name)
{
    private int words;
    private int blocks;

    /// <summary>A first version.</summary>
    public ArticleContent Begin()
    {
        var body = ImmutableArray.CreateBuilder<Block>();
        for (var n = random.Next(1, 7); n > 0; n--)
        {
            body.Add(random.Next(7) switch
            {
                0 => new ListBlock(Id(), false, [.. Many(3, () => new ListItem(Id(), Text(1)))]),
                1 => new TableBlock(Id(), InlineText.Empty, [.. Many(2, () => ImmutableArray.Create(new TableCell(Id(), false, Text(1)), new TableCell(Id(), false, Text(1))))]),
                2 => new FactBox(Id(), Text(1), [.. Many(2, () => (Block)new Paragraph(Id(), Text(2)))]),
                3 => new Heading(Id(), 2, InlineText.Of(Word())),
                4 => new SnippetBlock(Id(), new SnippetId(random.Next(1, 4))),
                _ => new Paragraph(Id(), Text(random.Next(1, 5))),
            });
        }

        return new ArticleContent { Headline = Word() + " " + Word(), Deck = Sentence(), Body = body.ToImmutable(), KeyPoints = [new KeyPoint(Id(), Text(1), [])] };
    }

    /// <summary>What becomes of a version after some changes.</summary>
    public ArticleContent Edit(ArticleContent content, int changes)
    {
        for (; changes > 0; changes--)
        {
            content = Change(content);
        }

        return content;
    }

    /// <summary>The words of an article, each as often as it stands there.</summary>
    public static List<string> WordsOf(ArticleContent content) => [.. Body.Lines(content.Body).Concat(content.KeyPoints.Select(k => k.Text)).Select(t => t.Plain)
        .Append(content.Headline).Append(content.Deck).SelectMany(WordsOf)];

    public static IEnumerable<string> WordsOf(string text) => text.Split([' ', '.', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private ArticleContent Change(ArticleContent content)
    {
        var body = content.Body;
        var at = body.IsEmpty ? 0 : random.Next(body.Length);
        return random.Next(16) switch
        {
            0 => content with { Headline = random.Next(2) == 0 ? content.Headline + " " + Word() : Word() },
            1 => content with { Deck = content.Deck + " " + Sentence() },
            2 => content with { Body = body.Insert(random.Next(body.Length + 1), new Paragraph(Id(), Text(random.Next(1, 3)))) },
            3 when body.Length > 1 => content with { Body = body.RemoveAt(at) },
            4 or 5 when body.Length > 1 => content with { Body = body.RemoveAt(at).Insert(random.Next(body.Length), body[at]) },
            6 or 7 when body.Length > 0 && body[at] is Paragraph p => content with { Body = Split(body, at, p) },
            8 when at + 1 < body.Length && body[at] is Paragraph p && body[at + 1] is Paragraph q => content with
            {
                Body = body.RemoveAt(at + 1).SetItem(at, p with { Text = InlineText.Join(" ", [p.Text, q.Text]) }),
            },
            9 when content.KeyPoints.Length > 0 => content with { KeyPoints = [.. content.KeyPoints.Select(k => k with { Text = Type(k.Text) })] },
            _ when body.Length > 0 => content with { Body = body.SetItem(at, Within(body[at])) },
            _ => content,
        };
    }

    private Block Within(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                return p with { Text = Type(p.Text) };
            case Heading h:
                return h with { Text = Type(h.Text) };
            case ListBlock list:
                var i = random.Next(list.Items.Length);
                return random.Next(4) switch
                {
                    0 => list with { Items = list.Items.Insert(i, new ListItem(Id(), Text(1))) },
                    1 when list.Items.Length > 1 => list with { Items = list.Items.RemoveAt(i) },
                    2 when list.Items.Length > 1 => list with { Items = list.Items.RemoveAt(i).Insert(random.Next(list.Items.Length), list.Items[i]) },
                    _ => list with { Items = list.Items.SetItem(i, list.Items[i] with { Text = Type(list.Items[i].Text) }) },
                };
            case TableBlock table:
                var r = random.Next(table.Rows.Length);
                return random.Next(3) switch
                {
                    0 => table with { Rows = table.Rows.Insert(r, [new TableCell(Id(), false, Text(1)), new TableCell(Id(), false, Text(1))]) },
                    1 when table.Rows.Length > 1 => table with { Rows = table.Rows.RemoveAt(r) },
                    _ => table with { Rows = table.Rows.SetItem(r, [.. table.Rows[r].Select(c => random.Next(2) == 0 ? c : c with { Text = Type(c.Text) })]) },
                };
            case FactBox { Blocks.Length: > 0 } box:
                var b = random.Next(box.Blocks.Length);
                return random.Next(4) switch
                {
                    0 => box with { Title = Type(box.Title) },
                    1 => box with { Blocks = box.Blocks.RemoveAt(b) },
                    2 when box.Blocks[b] is Paragraph p => box with { Blocks = Split(box.Blocks, b, p) },
                    _ => box with { Blocks = box.Blocks.SetItem(b, Within(box.Blocks[b])) },
                };
            default:
                return block;
        }
    }

    /// <summary>Into two at a word; the new id goes to the one half or the other.</summary>
    private ImmutableArray<Block> Split(ImmutableArray<Block> blocks, int at, Paragraph p)
    {
        var plain = p.Text.Plain;
        var spaces = Enumerable.Range(0, plain.Length).Where(i => plain[i] == ' ').ToList();
        if (spaces.Count == 0)
        {
            return blocks;
        }

        var cut = spaces[random.Next(spaces.Count)];
        Paragraph one = p with { Text = InlineText.Of(plain[..cut]) }, other = p with { Text = InlineText.Of(plain[(cut + 1)..]) };
        return random.Next(3) == 0
            ? blocks.SetItem(at, other).Insert(at, one with { Id = Id() })
            : blocks.SetItem(at, one).Insert(at + 1, other with { Id = Id() });
    }

    /// <summary>A word or a sentence more, less, or marked.</summary>
    private InlineText Type(InlineText text)
    {
        var plain = text.Plain;
        var parts = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = random.Next(parts.Count + 1);
        switch (random.Next(6))
        {
            case 0 when parts.Count > 0:
                at = Math.Min(at, parts.Count - 1);
                return InlineText.Of(parts.Select((part, i) => new Span(i == parts.Count - 1 ? part : part + " ", i == at ? Marks.None with { Strong = true } : Marks.None)));
            case 1 when parts.Count > 1:
                at = Math.Min(at, parts.Count - 1);
                var stop = parts[at].EndsWith('.');
                parts.RemoveAt(at);
                if (stop && at > 0)
                {
                    parts[at - 1] += ".";
                }

                break;
            case 2 when parts.Count > 0:
                var sentences = plain.Split(". ").ToList();
                sentences.RemoveAt(random.Next(sentences.Count));
                return InlineText.Of(string.Join(". ", sentences));
            case 3:
                parts.Add(Sentence());
                break;
            case 4 when parts.Count > 0:
                at = Math.Min(at, parts.Count - 1);
                parts[at] = Word() + (parts[at].EndsWith('.') ? "." : "");
                break;
            default:
                parts.Insert(Math.Min(at, Math.Max(0, parts.Count - 1)), Word());
                break;
        }

        return InlineText.Of(string.Join(' ', parts));
    }

    private InlineText Text(int sentences) => InlineText.Of(string.Join(' ', Many(sentences, Sentence)));

    private string Sentence() => string.Join(' ', Many(random.Next(2, 7), Word)) + ".";

    // Capital, so that a sentence may begin with any of them.
    private string Word() => $"{name}{words++}w";

    private BlockId Id() => BlockId.Parse(name.ToLowerInvariant() + blocks++);

    private static IEnumerable<T> Many<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make()).ToList();
}
