using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;

namespace Visnyk.Editorial.Reports;

/// <summary>
/// What a reader says is wrong in an article. Plain text, as typed: whoever shows it encodes it, and nothing in it is ever HTML.
/// </summary>
public sealed partial class ReaderReport
{
    /// <summary>The fewest letters and digits that say what is wrong.</summary>
    public const int ShortestText = 10;

    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int LongestText = 2000;

    /// <summary>The longest passage, in UTF-16 units.</summary>
    public const int LongestPassage = 1000;

    /// <summary>The longest reply address, in UTF-16 units (RFC 5321 section 4.5.3.1.3).</summary>
    public const int LongestReplyTo = 254;

    /// <summary>Its id.</summary>
    public ReportId Id { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The revision that the reader was shown.</summary>
    public RevisionId RevisionId { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Text { get; init; }

    /// <summary>The passage, as the reader quotes it; empty where none is named.</summary>
    public string Passage { get; init; } = "";

    /// <summary>Where an answer is wanted; null where none is, or once it was forgotten.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>When somebody was done with it; null while nobody is.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Who was done with it; null where nobody is, or nobody who works here.</summary>
    public UserId? DoneBy { get; set; }

    /// <summary>What keeps a report from being taken in; empty where nothing does. The texts are <see cref="Clean"/> ones.</summary>
    public static ImmutableArray<Problem> WhatIsWrong(string text, string passage, string replyTo)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (text.EnumerateRunes().Count(Rune.IsLetterOrDigit) < ShortestText)
        {
            problems.Add(new Problem("report.text.short", $"The report says nothing: it needs {ShortestText} letters at least."));
        }
        else if (text.Length > LongestText)
        {
            problems.Add(new Problem("report.text.long", $"The report is longer than {LongestText} characters."));
        }

        if (passage.Length > LongestPassage)
        {
            problems.Add(new Problem("report.passage.long", $"The passage is longer than {LongestPassage} characters."));
        }

        if (replyTo.Length > LongestReplyTo || (replyTo.Length > 0 && !MailAddress().IsMatch(replyTo)))
        {
            problems.Add(new Problem("report.reply.invalid", "The reply address is no mail address."));
        }

        return problems.ToImmutable();
    }

    /// <summary>
    /// A text as it is kept: lines end in <c>\n</c>; control characters, and signs that turn the direction of what follows, are left out; halves of
    /// characters become U+FFFD.
    /// </summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !(Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    [GeneratedRegex(@"^[^\s@<>""(),;:\\]+@[^\s@<>""(),;:\\]+\.[^\s@<>""(),;:\\.]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailAddress();
}
