using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

/// <summary>What is pointed out before an article is published.</summary>
public class WatchingTests
{
    [Theory]
    [InlineData("en", "12 died", "Twelve people died.", false)]
    [InlineData("en", "12 died", "There were 12.", false)]
    [InlineData("en", "12 died", "Eleven people died.", true)]
    [InlineData("en", "7 were there", "Seventeen were there, and seventy more.", true)]
    [InlineData("uk", "5 постраждалих", "Постраждало п'ятеро людей.", false)]
    [InlineData("uk", "5 постраждалих", "У п’ятницю постраждали люди.", true)]
    [InlineData("uk", "7 загиблих", "Загинула сім’я.", true)]
    [InlineData("uk", "3 загиблих", "Триває слідство щодо загибелі трьох.", false)]
    [InlineData("uk", "3 загиблих", "Триває слідство.", true)]
    [InlineData("he", "3 dead", "Nothing is said.", false)]
    public void A_small_figure_of_a_key_point_is_missed_where_the_text_has_it_neither_in_digits_nor_in_words(string edition, string point, string text, bool missed)
    {
        var article = new Article { Id = new ArticleId(1), StoryId = new StoryId(1), Edition = EditionTag.Parse(edition) };
        var content = ArticleContent.Empty with
        {
            Headline = "5 things to know",
            Body = HtmlReader.ReadBlocks($"<p>{text}</p>"),
            KeyPoints = [new KeyPoint(BlockId.New(), InlineText.Of(point), [])],
        };
        Assert.Equal(missed ? [point[..point.IndexOf(' ', StringComparison.Ordinal)]] : [], article.WhatToWatch(new Story(), content).Where(p => p.Code == "watch.figure").Select(p => p.Value));
    }
}
