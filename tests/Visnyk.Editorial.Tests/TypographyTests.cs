using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Tests;

public class TypographyTests
{
    [Theory]
    [InlineData("У Києві — 13 км до м. Бровари", "uk", "У\u00A0Києві\u00A0— 13\u00A0км до м. Бровари")]
    [InlineData("It is 5 % of 8 km", "en", "It is 5\u00A0% of 8\u00A0km")]
    [InlineData("13 221 з 1 234 567, а 2024 100 і 12 34 ні", "uk", "13\u00A0221 з\u00A01\u00A0234\u00A0567, а\u00A02024 100 і\u00A012 34 ні")]
    [InlineData("31-м членом, № 5, COVID-19, 2024-2025", "uk", "31\u2011м членом, №\u00A05, COVID-19, 2024-2025")]
    [InlineData("9 лютого, 9-го Лютого 2025, 2024 лютого", "uk", "9\u00A0лютого, 9\u2011го\u00A0Лютого 2025, 2024 лютого")]
    [InlineData("9 February, on Feb 9, 2025, 21st May, 9 Mayors, 2025 May", "en", "9\u00A0February, on Feb\u00A09, 2025, 21st\u00A0May, 9 Mayors, 2025 May")]
    [InlineData("ב-9 בפברואר 2025", "he", "ב-9\u00A0בפברואר 2025")]
    [InlineData("9 février", "fr", "9 février")]
    public void What_belongs_together_stays_on_one_line(string text, string language, string bound) => Assert.Equal(bound, NonBreaking.In(text, language));

    [Theory]
    [InlineData("<b>Ки</b>в місто", "uk", "<strong>Ки</strong>в місто")]
    [InlineData("Ки<b>в місто</b>", "uk", "Ки<strong>в місто</strong>")]
    [InlineData("<b>в</b> місто", "uk", "<strong>в</strong>\u00A0місто")]
    [InlineData("5 <i>km</i>, <code>5 km x-1</code>", "en", "5\u00A0<em>km</em>, <code>5 km x-1</code>")]
    [InlineData("в місто, <span lang=en>9 May в місто</span>", "uk", "в\u00A0місто, <span lang=\"en\">9\u00A0May в місто</span>")]
    [InlineData("9 May, <span lang=uk>9 травня в місто</span> 9 травня", "en", "9\u00A0May, <span lang=\"uk\">9\u00A0травня в\u00A0місто</span> 9 травня")]
    public void Words_are_seen_whole_across_marks_and_each_span_in_its_own_language(string html, string language, string written) =>
        Assert.Equal(written, HtmlWriter.Write(HtmlReader.ReadText(html), new HtmlWriterOptions(language)));

    [Fact]
    public void A_line_of_many_languages_is_done_once_for_each_set_of_rules()
    {
        var spans = Enumerable.Range(0, 200_000).Select(n => new Span("в 5 ", Marks.None with { Language = n % 2 == 0 ? "uk" : "x" + n }));
        Assert.StartsWith("в\u00A05 в 5 в\u00A05", NonBreaking.In(InlineText.Of(spans), "en").Plain, StringComparison.Ordinal);
    }
}
