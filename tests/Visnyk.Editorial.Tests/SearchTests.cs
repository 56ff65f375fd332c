using Visnyk.Editorial.Html;
using Visnyk.Editorial.Search;

namespace Visnyk.Editorial.Tests;

public class SearchTests
{
    private static readonly SearchLanguages Languages = new(tag =>
        Path.Combine(Checkout.Root, "languages", tag + ".words") is var file && File.Exists(file) ? File.ReadAllBytes(file) : null);

    [Theory]
    [InlineData("Об’єднання п'яти", "обєднання|пяти")]
    [InlineData("Ґанок, ґанок!", "ганок|ганок")]
    [InlineData("прези\u0301дент", "президент")]
    [InlineData("COVID-19: що далі?", "covid|19|що|далі")]
    [InlineData("צה\"ל בירושלים", "צהל|בירושלימ")]
    [InlineData("שָׁלוֹם", "שלומ")]
    [InlineData("東京 2025", "東|京|2025")]
    [InlineData("'' — … *", "")]
    [InlineData("\uD800a\uDC00b", "a|b")]
    public void Text_is_cut_into_words(string text, string words) => Assert.Equal(words, string.Join('|', Words.Of(text).Select(t => t.Word)));

    [Theory]
    [InlineData("uk", "Кореї", "корея")]
    [InlineData("uk", "ходжу", "ходити")]
    [InlineData("en", "went", "go")]
    [InlineData("en", "cities", "city")]
    [InlineData("de", "Häuser", "haus")]
    [InlineData("pl", "miastach", "miasto")]
    [InlineData("es", "ciudades", "ciudad")]
    [InlineData("fr", "nationales", "national")]
    [InlineData("he", "ולממשלה", "ממשלה")]
    [InlineData("xx", "Word", "word")]
    public void A_form_meets_its_word(string language, string form, string word)
    {
        var keys = Languages.For(language);
        Assert.NotEmpty(keys.OfText(Folding.Fold(form)).Intersect(keys.OfQuery(Folding.Fold(word))));
    }

    [Theory]
    [InlineData("Зеленському", "Зеленський")]
    [InlineData("Вакарчуком", "Вакарчук")]
    [InlineData("Гнатюкові", "Гнатюк")]
    public void Names_that_no_dictionary_has_are_found_by_their_endings(string form, string name) => A_form_meets_its_word("uk", form, name);

    [Fact]
    public void A_lemma_means_itself_and_not_what_it_may_be_a_form_of()
    {
        Assert.Equal(["мати"], Languages.For("uk").OfQuery("мати"));
        Assert.Contains("мат", Languages.For("uk").OfText("мати"));
    }

    [Fact]
    public void A_query_is_read_as_words_phrases_exclusions_and_beginnings()
    {
        var query = SearchQuery.Parse("big  \"north korea\" -russia prez* a* «два слова» -\"x y\" *");
        Assert.Equal(
            ["Word big", "Phrase north korea", "-Word russia", "Beginning prez", "Word a", "Phrase два слова", "-Phrase x y"],
            query.Terms.Select(t => $"{(t.Excluded ? "-" : "")}{t.Kind} {string.Join(' ', t.Words)}"));
        Assert.False(query.Shortened);
        Assert.True(SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 50))).Shortened);
        Assert.Equal(SearchQuery.MostWords, SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 50))).Terms.Count);
    }

    [Theory]
    [InlineData("uk", "ghbdsn", "привіт")]
    [InlineData("uk", "[fhrsd", "харків")]
    [InlineData("uk", "kyiv", "київ")]
    [InlineData("uk", "zaporizhzhia", "запоріжжя")]
    [InlineData("uk", "oleksandr", "олександр")]
    [InlineData("uk", "lviv", "львів")]
    [InlineData("en", "руддщ", "hello")]
    [InlineData("en", "київ", "kyiv")]
    [InlineData("he", "akuo", "שלום")]
    public void Another_keyboard_and_other_letters_are_thought_of(string language, string typed, string meant) => Assert.Contains(meant, OtherReadings.Of(typed, language));

    [Fact]
    public void The_best_passage_has_what_is_searched_for()
    {
        var language = Languages.For("uk");
        var clauses = SearchQuery.Parse("північна корея").Terms.SelectMany(t => SearchClause.Of(t, language)).ToList();
        var text = string.Concat(Enumerable.Repeat("Зовсім інші слова стоять тут. ", 30)) + "Посол Північної Кореї поїхав." + string.Concat(Enumerable.Repeat(" І ще щось.", 30));
        var passage = new Passages(language, clauses).Best(text);
        Assert.Equal(["Північної", "Кореї"], passage.Where(p => p.IsFound).Select(p => p.Text));
        Assert.InRange(passage.Sum(p => p.Text.Length), 100, 300);
    }

    [Fact]
    public void Whatever_the_text_it_can_be_searched()
    {
        foreach (var text in Corpora.NaughtyStrings().Concat(Corpora.Attacks()))
        {
            foreach (var language in new[] { "uk", "en", "he", "de", "ja" })
            {
                var keys = Languages.For(language);
                var clauses = SearchQuery.Parse(text).Terms.SelectMany(t => SearchClause.Of(t, keys)).ToList();
                Assert.All(clauses.SelectMany(c => c.Any), key => Assert.All(key.EnumerateRunes(), r => Assert.True(System.Text.Rune.IsLetterOrDigit(r) || System.Text.Rune.GetUnicodeCategory(r) is
                    System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark, $"{key} has U+{r.Value:X4}")));
                _ = SearchText.Of(keys, text, [text]);
                _ = new Passages(keys, clauses).Best(PlainText.Of(text));
            }
        }
    }

    [Fact]
    public void Html_is_read_as_its_words() =>
        Assert.Equal("One two & three\nFour", PlainText.Of("<p id=\"p-1\">One <em>two</em> &amp; three<sup class=\"ref\"><a href=\"#s\">1</a></sup></p><ul><li>Four</li></ul>"));
}
