using System.Collections.Immutable;
using System.Globalization;
using Visnyk.Editorial.Languages;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

public sealed partial class Article
{
    /// <summary>The longest title that results of search engines show whole, in UTF-16 units.</summary>
    public const int LongestShown = 70;

    /// <summary>What somebody should look at before this content is published; none of it keeps it from being published.</summary>
    public ImmutableArray<Problem> WhatToWatch(Story story, ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(content);
        var watch = ImmutableArray.CreateBuilder<Problem>();
        void Say(string code, string detail, string value = "") => watch.Add(new Problem(code, detail, Edition.Value) { Value = value });

        var title = content.Elsewhere.SearchTitle is { Length: > 0 } other ? other : content.Headline;
        if (title.Length > LongestShown)
        {
            Say("watch.title", $"The title has {title.Length} characters; search engines show about {LongestShown}.", title.Length.ToString(CultureInfo.InvariantCulture));
        }

        var text = string.Join('\n', Body.Lines(content.Body).Select(l => l.Plain));
        var body = FiguresAsWritten(text).Select(f => f.Digits).ToHashSet();

        // Headlines count things of which the text says no number (“5 ways to …”); what a key point says the text says too.
        var told = new[] { content.Headline, content.Deck }.SelectMany(FiguresAsWritten).Where(f => SmallOf(f.Digits) is null).Concat(content.KeyPoints.SelectMany(p => FiguresAsWritten(p.Text.Plain)));
        bool IsInWords(string digits) => SmallOf(digits) is { } number && SmallNumbers.MayStand(Edition.Language, number, text);
        foreach (var figure in told.Where(f => !body.Contains(f.Digits) && !IsInWords(f.Digits)).Select(f => f.Written).Distinct())
        {
            Say("watch.figure", $"Headline, deck or key points have {figure}, the body has not.", figure);
        }

        var places = Body.Places(content.Body).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Words);
        bool IsGone(Passage passage) => passage.Quote is { } quote && places.TryGetValue(passage.Block, out var words) && !Anchoring.Has(words, quote);
        foreach (var point in content.KeyPoints.Where(p => p.Passages.Any(IsGone)))
        {
            Say("watch.quote.point", $"The words that support the key point “{point.Text.Plain}” are not in their passage any more.", point.Text.Plain);
        }

        foreach (var (attribution, number) in story.Attributions.Select((a, i) => (a.Id, i + 1)).Where(a => content.Supports.Any(s => s.Attribution == a.Id && s.Passages.Any(IsGone))))
        {
            Say("watch.quote.source", $"The words that attribution {attribution} supports are not in their passage any more.", number.ToString(CultureInfo.InvariantCulture));
        }

        if (story.LeadMedia is not null && content.Lead is null && !content.LeadOut)
        {
            Say("watch.lead", "The story has a picture, which this edition says nothing of and does not show.");
        }

        if (story.Attributions.IsEmpty)
        {
            Say("watch.source", "The story names no source.");
        }

        return watch.ToImmutable();
    }

    /// <summary>A number that may as well be written as a word; null where it is larger.</summary>
    private static int? SmallOf(string digits) => digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var number and <= SmallNumbers.Largest ? number : null;

    /// <summary>The figures of a text; separators between digits tell thousands in one language and decimals in another, so only digits are compared.</summary>
    private static IEnumerable<(string Written, string Digits)> FiguresAsWritten(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsDigit(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && (char.IsDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
            {
                end++;
            }

            var written = text[start..end];
            var digits = string.Concat(written.Where(char.IsDigit).Select(c => CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture)));
            yield return (written, digits);
            start = end;
        }
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '\u2009' or '٬' or '٫';
}
