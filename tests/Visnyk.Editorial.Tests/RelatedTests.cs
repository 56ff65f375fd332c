using CsCheck;
using Visnyk.Editorial.Related;
using Visnyk.Editorial.Search;

namespace Visnyk.Editorial.Tests;

public class RelatedTests
{
    private static readonly SearchLanguages Languages = new(tag =>
        Path.Combine(Checkout.Root, "languages", tag + ".words") is var file && File.Exists(file) ? File.ReadAllBytes(file) : null);

    [Fact]
    public void Names_and_the_headline_weigh_most_and_figures_nothing()
    {
        var subjects = Subjects.Of(Languages.For("en"), "en", "Floods in the valley", ["Water stood high. The mayor, Anna Karst, spoke in 2024. Water fell in Brevik."]);
        var weights = subjects.ToDictionary(s => s.Keys[0], s => s.Weight);
        Assert.True(weights["karst"] > weights["water"]);
        Assert.True(weights["flood"] > weights["spoke"]);
        Assert.Equal(weights["mayor"], weights["high"]);
        Assert.DoesNotContain("2024", weights.Keys);
    }

    [Fact]
    public void A_word_tells_the_more_the_fewer_have_it_and_nothing_when_it_is_everywhere_or_nowhere()
    {
        var subject = new Subject(["karst"], 1);
        Assert.True(subject.Telling(2, 1000) > subject.Telling(20, 1000));
        Assert.Equal(0, subject.Telling(400, 1000));
        Assert.Equal(0, subject.Telling(0, 1000));
    }

    [Fact]
    public void A_text_with_a_few_words_changed_is_nearly_the_same_and_another_one_is_not() =>
        Gen.Select(Gen.Int[0, 5000].Array[500, 700], Gen.Int[0, 5000].Array[500, 700], Gen.Int[0, 100], Gen.Int[0, 5000]).Sample((one, other, at, word) =>
        {
            var changed = one.ToArray();
            changed[at] = word;
            return Of(one).IsNearly(Of(changed)) && !Of(one).IsNearly(Of(other));
        });

    [Fact]
    public void Of_texts_too_short_to_tell_none_is_nearly_another() => Assert.False(Of([1, 2, 3]).IsNearly(Of([1, 2, 3])));

    private static Fingerprint Of(int[] words) => Fingerprint.Of([.. words.Select(w => $"word{w}")]);
}
