using Visnyk.Editorial.Addresses;

namespace Visnyk.Editorial.Tests;

public class SlugTests
{
    // Examples of the official table: resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
    [Theory]
    [InlineData("Алушта", "alushta")]
    [InlineData("Борщагівка", "borshchahivka")]
    [InlineData("Згорани", "zghorany")]
    [InlineData("Розгон", "rozghon")]
    [InlineData("Ґалаґан", "galagan")]
    [InlineData("Єнакієве", "yenakiieve")]
    [InlineData("Гаєвич", "haievych")]
    [InlineData("Їжакевич", "yizhakevych")]
    [InlineData("Кадиївка", "kadyivka")]
    [InlineData("Мар'їне", "marine")]
    [InlineData("Мар’їне", "marine")]
    [InlineData("Йосипівка", "yosypivka")]
    [InlineData("Стрий", "stryi")]
    [InlineData("Олексій", "oleksii")]
    [InlineData("Юрій", "yurii")]
    [InlineData("Корюківка", "koriukivka")]
    [InlineData("Яготин", "yahotyn")]
    [InlineData("Костянтин", "kostiantyn")]
    [InlineData("Знам'янка", "znamianka")]
    [InlineData("Феодосія", "feodosiia")]
    [InlineData("Щербухи", "shcherbukhy")]
    [InlineData("Гоща", "hoshcha")]
    [InlineData("Русь", "rus")]
    [InlineData("Львів", "lviv")]
    public void Ukrainian_is_romanised_as_the_resolution_says(string name, string slug) => Assert.Equal(slug, Slug.For(name, "uk").Value);

    [Theory]
    [InlineData("Über die Straße", "de", "ueber-die-strasse")]
    [InlineData("L’été à Évian", "fr", "lete-a-evian")]
    [InlineData("50 % more — and “why”", "en", "50-more-and-why")]
    [InlineData("Zażółć gęślą jaźń", "pl", "zazolc-gesla-jazn")]
    public void Other_scripts_and_marks_become_plain_words(string words, string language, string slug) => Assert.Equal(slug, Slug.For(words, language).Value);

    [Theory]
    [InlineData("Моє\u0301ї", "uk", "moiei")]
    [InlineData("про моє\u0301ї, ї\u0301жу", "uk", "pro-moiei-yizhu")]
    [InlineData("ЙОД, йо\u0300д, и\u0306од", "uk", "yod-yod-yod")]
    [InlineData("об\u00ADлас\u200Bний", "uk", "oblasnyi")]
    [InlineData("re\u00ADmove\u200B\uFEFF it", "en", "remove-it")]
    public void Stress_marks_and_signs_of_no_width_part_no_words(string words, string language, string slug) => Assert.Equal(slug, Slug.For(words, language).Value);

    [Theory]
    [InlineData("13,221 homes", "13221-homes")]
    [InlineData("13\u00A0221 and 13\u2009221 and 1\u202F234\u202F567", "13221-and-13221-and-1234567")]
    [InlineData("13.221 homes", "13221-homes")]
    [InlineData("3.5 or 3.55 or 1,2 or 2024,100", "3-5-or-3-55-or-1-2-or-2024-100")]
    [InlineData("13,2214", "13-2214")]
    [InlineData("1,234,567.5", "1234567-5")]
    public void A_number_in_groups_is_one_word(string words, string slug) => Assert.Equal(slug, Slug.For(words, "en").Value);

    [Theory]
    [InlineData("שלום עולם", "he")]
    [InlineData("北朝鮮", "ja")]
    [InlineData("Москва", "ru")]
    public void Any_script_gives_a_slug_of_latin_letters(string words, string language) => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", Slug.For(words, language).Value);

    [Fact]
    public void Signs_only_fall_back_and_long_headlines_are_cut_between_words()
    {
        Assert.Equal("story", Slug.For("!?…", "en").Value);
        var slug = Slug.For(string.Join(' ', Enumerable.Repeat("word", 60)), "en");
        Assert.True(slug.Value.Length <= Slug.Longest);
        Assert.EndsWith("word", slug.Value, StringComparison.Ordinal);
        Assert.True(Slug.TryParse(slug.Numbered(12).Value, out _));
    }

    [Fact]
    public void Every_naughty_string_gives_a_slug_that_can_be_read_back()
    {
        foreach (var text in Corpora.NaughtyStrings())
        {
            Assert.True(Slug.TryParse(Slug.For(text, "uk").Value, out _), text);
        }
    }
}
