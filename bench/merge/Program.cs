// Merges a 100-block article over and over and says how many a second, a round a line: quiet (each side changed three sentences), structural (one side
// split, joined and moved blocks, the other edited them) and crowded (each side changed every third block, a third of these in one sentence), each checked before it is timed.
using System.Diagnostics;
using System.Text.Json;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Text;

const int Blocks = 100;
var rounds = args.Length > 0 ? int.Parse(args[0]) : 5;
var words = Enumerable.Range(0, 400).Select(n => "word" + n).ToArray();
var random = new Random(1);
string Sentence() => "The " + string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)])) + ".";
Paragraph Block(int n) => new(BlockId.Parse("b" + n), InlineText.Of(string.Join(' ', Enumerable.Range(0, 4).Select(_ => Sentence()))));
var origin = new ArticleContent { Headline = "A long article", Body = [.. Enumerable.Range(0, Blocks).Select(n => (Block)Block(n))] };
var cases = new (string Name, ArticleContent Mine, ArticleContent Theirs, int Proposals)[]
{
    ("quiet", Replaced(origin, [3, 40, 80], "The", "Mine"), Replaced(origin, [10, 50, 90], "The", "Theirs"), 0),
    ("structural", Restructured(origin), Replaced(origin, [20, 21, 30, 60], "The", "Theirs"), 0),
    ("crowded", Replaced(origin, Enumerable.Range(0, 33).Select(n => n * 3), "The", "Mine"), Replaced(origin, Enumerable.Range(0, 11).Select(n => n * 9), "The", "Theirs"), 11),
};
foreach (var (name, mine, theirs, proposals) in cases)
{
    var merged = Merge.Of(origin, mine, theirs);
    if (merged.Proposals.Length != proposals)
    {
        throw new InvalidOperationException($"The {name} merge made {merged.Proposals.Length} proposals and not {proposals}.");
    }
}

for (var round = 0; round <= rounds; round++)
{
    var figures = cases.ToDictionary(c => c.Name, c => PerSecond(c.Mine, c.Theirs));
    if (round > 0)
    {
        Console.WriteLine(JsonSerializer.Serialize(figures));
    }
}

double PerSecond(ArticleContent mine, ArticleContent theirs)
{
    var count = 0;
    var clock = Stopwatch.StartNew();
    for (; clock.ElapsedMilliseconds < 1000; count++)
    {
        Merge.Of(origin, mine, theirs);
    }

    return count / clock.Elapsed.TotalSeconds;
}

static ArticleContent Replaced(ArticleContent content, IEnumerable<int> blocks, string word, string by) => content with
{
    Body = blocks.Aggregate(content.Body, (body, n) => body.SetItem(n, body[n] is Paragraph p ? p with { Text = Replacement(p.Text.Plain, word, by) } : body[n])),
};

static InlineText Replacement(string text, string word, string by) => InlineText.Of(by + text[word.Length..]);

static ArticleContent Restructured(ArticleContent content)
{
    var body = content.Body;
    Paragraph At(int n) => (Paragraph)body[n];
    var cut = At(20).Text.Plain.IndexOf(". ", StringComparison.Ordinal) + 1;
    var (head, tail) = (At(20).Text.Plain[..cut], At(20).Text.Plain[(cut + 1)..]);
    body = body.SetItem(30, At(30) with { Text = InlineText.Join(" ", [At(30).Text, At(31).Text]) }).RemoveAt(31);
    body = body.SetItem(20, At(20) with { Text = InlineText.Of(head) }).Insert(21, new Paragraph(BlockId.Parse("split"), InlineText.Of(tail)));
    var moved = body[61];
    return content with { Body = body.RemoveAt(61).Insert(5, moved) };
}
