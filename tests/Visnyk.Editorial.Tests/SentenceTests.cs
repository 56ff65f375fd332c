using Visnyk.Editorial.Merging;

namespace Visnyk.Editorial.Tests;

public class SentenceTests
{
    [Theory]
    [InlineData("Поліція затримала 12 осіб. Слідство триває.", 2)]
    [InlineData("У 2020 р. Рада ухвалила закон на 1.5 млрд грн. і пішла.", 1)]
    [InlineData("Т. Г. Шевченко народився в с. Моринці. Він писав.", 2)]
    [InlineData("Mr. Smith paid $3.5 to J. K. Rowling. She left.", 2)]
    [InlineData("“Really?” he asked. “Yes!” She nodded.", 3)]
    [InlineData("«Невже?» — спитав він. «Так».", 2)]
    [InlineData("Wait… what? No!", 2)]
    [InlineData("Wait… What? No!", 3)]
    [InlineData("彼は言った。「はい。」次の文！", 3)]
    [InlineData("שלום עולם. מה שלומך? טוב!", 3)]
    [InlineData("مرحبا. كيف حالك؟ بخير.", 3)]
    [InlineData("สวัสดีครับ ผมชื่อสมชาย ยินดีที่ได้รู้จัก", 3)]
    [InlineData("First line\nSecond line", 2)]
    [InlineData("Visit example.org today. Done.", 2)]
    [InlineData("No stop at all", 1)]
    [InlineData("यह एक वाक्य है। यह दूसरा है।", 2)]
    public void A_text_is_cut_where_its_sentences_end(string text, int count) => Assert.Equal(count, Sentences.Of(text).Count());

    [Fact]
    public void The_sentences_together_are_the_whole_text()
    {
        foreach (var text in Corpora.NaughtyStrings().Append("").Append("...!!!   \n\n ").Append(" . . . "))
        {
            Assert.Equal(text, string.Concat(Sentences.Of(text).Select(r => text[r])));
        }
    }
}
