using System.Collections.Immutable;
using CsCheck;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Merging;

namespace Visnyk.Editorial.Tests;

public class MergePropertyTests
{
    private const int Rounds = 1000;

    [Fact]
    public void No_word_is_lost_none_stands_twice_and_deletions_hold() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var origin = new EditSession(random, "Orig").Begin();
            var mine = new EditSession(random, "Mine").Edit(origin, random.Next(1, 9));
            var theirs = new EditSession(random, "Theirs").Edit(origin, random.Next(1, 9));
            var merged = Merge.Of(origin, mine, theirs);

            var (before, me, them) = (Set(origin), Set(mine), Set(theirs));
            var kept = me.Union(them).Where(w => !before.Contains(w) || (me.Contains(w) && them.Contains(w))).ToHashSet();
            Holds(merged.Content, merged.Proposals, kept);
        },
        iter: Rounds);

    [Fact]
    public void Both_ends_come_to_the_same() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var origin = new EditSession(random, "Orig").Begin();
            var mine = new EditSession(random, "Mine").Edit(origin, random.Next(1, 9));
            var theirs = new EditSession(random, "Theirs").Edit(origin, random.Next(1, 9));
            var (one, again, turned) = (Merge.Of(origin, mine, theirs), Merge.Of(Read(origin), Read(mine), Read(theirs)), Merge.Of(origin, theirs, mine));
            Assert.Equal(ContentJson.Write(one.Content), ContentJson.Write(again.Content));
            Assert.Equal(one.Proposals, again.Proposals);

            // Where nothing is proposed, whoever came first, the words are the same.
            if (one.Proposals.IsEmpty && turned.Proposals.IsEmpty)
            {
                Assert.Equal(EditSession.WordsOf(one.Content).Order(), EditSession.WordsOf(turned.Content).Order());
            }

            // What one side alone did is as it did it.
            Assert.Equal(ContentJson.Write(mine), ContentJson.Write(Merge.Of(origin, mine, origin).Content));
            Assert.Equal(ContentJson.Write(theirs), ContentJson.Write(Merge.Of(origin, origin, theirs).Content));
        },
        iter: Rounds);

    [Fact]
    public void Whoever_comes_back_late_again_and_again_loses_nothing() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            EditSession online = new(random, "On"), offline = new(random, "Off");
            var copy = new WorkingCopy { Version = 1, Content = new EditSession(random, "Orig").Begin() };
            var (held, written) = (copy.Content, copy.Content);
            var (deleted, typed) = (new HashSet<string>(), Set(copy.Content));
            for (var round = 0; round < 8; round++)
            {
                var next = online.Edit(copy.Content, random.Next(1, 4));
                Note(copy.Content, next);
                copy.Content = next;

                var more = offline.Edit(written, random.Next(0, 3));
                Note(written, more);
                written = more;
                if (random.Next(3) == 0 || round == 7)
                {
                    copy.Merge(held, written);
                    held = written = copy.Content;
                }
            }

            Holds(copy.Content, copy.Proposals, typed.Except(deleted).ToHashSet());

            void Note(ArticleContent before, ArticleContent after)
            {
                var (was, becomes) = (Set(before), Set(after));
                deleted.UnionWith(was.Except(becomes));
                typed.UnionWith(becomes);
            }
        },
        iter: Rounds);

    private static void Holds(ArticleContent content, ImmutableArray<Proposal> proposals, HashSet<string> kept)
    {
        var text = EditSession.WordsOf(content);
        var shown = proposals.SelectMany(p => EditSession.WordsOf(p.Kept.Plain + " " + p.Offered.Plain)).ToHashSet();
        Assert.Empty(kept.Except(text).Except(shown));
        Assert.Empty(text.Except(kept).Except(shown));
        Assert.Empty(text.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key).Except(shown));
        Assert.Equal(content.Body.Length, content.Body.Select(b => b.Id).Distinct().Count());
    }

    private static HashSet<string> Set(ArticleContent content) => [.. EditSession.WordsOf(content)];

    private static ArticleContent Read(ArticleContent content) => ContentJson.Read(ContentJson.Write(content));
}
