using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Languages;
using Visnyk.Editorial.Media;

namespace Visnyk.Editorial.Tests;

public class LanguageTests
{
    // From the sample numbers of CLDR's plural rules.
    [Theory]
    [InlineData("uk", 0, "many")]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 2, "few")]
    [InlineData("uk", 5, "many")]
    [InlineData("uk", 11, "many")]
    [InlineData("uk", 12, "many")]
    [InlineData("uk", 21, "one")]
    [InlineData("uk", 22, "few")]
    [InlineData("uk", 111, "many")]
    [InlineData("uk", 1001, "one")]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("he", 1, "one")]
    [InlineData("he", 2, "two")]
    [InlineData("he", 20, "other")]
    [InlineData("pl", 21, "many")]
    [InlineData("fr", 0, "one")]
    [InlineData("ja", 1, "other")]
    public void Plurals_follow_CLDR(string language, long count, string form) => Assert.Equal(form, PluralRules.FormOf(language, count));

    [Theory]
    [InlineData("uk", "uk", "uk")]
    [InlineData("PT-br", "pt-br", "pt-BR")]
    [InlineData("zh-hant-tw", "zh-hant-tw", "zh-Hant-TW")]
    [InlineData("sr-Latn", "sr-latn", "sr-Latn")]
    public void Edition_tags_are_lower_case_in_addresses_and_BCP_47_in_pages(string text, string tag, string language)
    {
        var edition = EditionTag.Parse(text);
        Assert.Equal((tag, language), (edition.Value, edition.Language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english")]
    [InlineData("en_US")]
    [InlineData("../en")]
    [InlineData("en-")]
    public void What_is_no_language_tag_is_refused(string text) => Assert.False(EditionTag.TryParse(text, out _));

    [Fact]
    public void Ids_grow_even_when_the_clock_goes_back()
    {
        var clock = new SettableClock { Now = DateTimeOffset.UtcNow };
        var ids = new IdSource(clock);
        var first = ids.Next();
        clock.Now -= TimeSpan.FromDays(1);
        Assert.True(ids.Next() > first);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(long.MaxValue)]
    public void Short_keys_read_back(long number)
    {
        Assert.True(ShortKey.TryRead(ShortKey.Write(number), out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("u")]
    [InlineData("zzzzzzzzzzzzzz")]
    [InlineData("7zzzzzzzzzzzzA")]
    public void Other_words_are_no_short_keys(string word) => Assert.False(ShortKey.TryRead(word, out _));

    [Fact]
    public void A_rendition_reads_back_from_its_key_and_foreign_keys_are_refused()
    {
        var cut = Rendition.Of(new MediaId(123456), Shape.Wide, new FocalPoint(30, 70));
        Assert.True(Rendition.TryParse(cut.Key, out var read));
        Assert.Equal(cut, read);
        Assert.All(["1abc-4x3-50-50", "1abc-16x9-101-0", "1abc-16x9-050-0", "../x", "1abc-16x9", ""], key => Assert.False(Rendition.TryParse(key, out _), key));
    }

    [Theory]
    [InlineData(Shape.Wide, 1600, 1067, 1600, 900)]
    [InlineData(Shape.Standard, 1000, 1000, 1000, 667)]
    [InlineData(Shape.Square, 500, 2000, 500, 500)]
    [InlineData(Shape.Full, 37, 11, 37, 11)]
    public void A_cut_is_as_large_as_the_picture_allows(Shape shape, int width, int height, int cutWidth, int cutHeight) =>
        Assert.Equal((cutWidth, cutHeight), Rendition.Cut(shape, width, height));

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
