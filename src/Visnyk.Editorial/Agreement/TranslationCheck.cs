using System.Collections.Immutable;

namespace Visnyk.Editorial.Agreement;

/// <summary>
/// Whether a translation still says what its source says: figures, dates, units, money, negation, sentences, links, names. It reads both sides into values
/// that no longer tell the language and compares those; it never compares words. Where it is in doubt it says nothing, because a desk that is alarmed for
/// nothing stops looking. Time grows with the length of the texts only.
/// </summary>
public static class TranslationCheck
{
    /// <summary>How much of a pair of languages (BCP 47) is checked.</summary>
    public static Coverage CoverageOf(string sourceLanguage, string targetLanguage) =>
        Vocabulary.Of(Vocabulary.PrimaryOf(sourceLanguage)) is not null && Vocabulary.Of(Vocabulary.PrimaryOf(targetLanguage)) is not null ? Coverage.Full : Coverage.Digits;

    /// <summary>What does not agree between a plain text and its translation, in the order of the source.</summary>
    /// <param name="sourceLanguage">Language of the source (BCP 47).</param>
    /// <param name="source">The source, at most some 100,000 characters.</param>
    /// <param name="targetLanguage">Language of the target (BCP 47).</param>
    /// <param name="target">The target.</param>
    /// <param name="names">People and places whose form the newsroom has agreed on.</param>
    public static ImmutableArray<Finding> Between(string sourceLanguage, string source, string targetLanguage, string target, IReadOnlyCollection<ApprovedName>? names = null)
    {
        var full = CoverageOf(sourceLanguage, targetLanguage) == Coverage.Full;
        ReadText from = new(source, full ? Vocabulary.PrimaryOf(sourceLanguage) : null);
        ReadText to = new(target, full ? Vocabulary.PrimaryOf(targetLanguage) : null);
        List<Finding> findings = [];
        foreach (var (mine, theirs, kind, code) in QuantityMatch.Between(from.Quantities, from.Normal.Length, to.Quantities, to.Normal.Length))
        {
            findings.Add(new Finding(kind, Finding.SeverityOf(kind), from.MarkOf(mine), to.MarkOf(theirs), code));
        }

        if (full)
        {
            AddNegation(from, to, findings);
            AddSentences(from, to, findings);
        }

        return [.. findings.OrderBy(f => f.Source?.Start ?? int.MaxValue).ThenBy(f => f.Target?.Start ?? 0)];
    }

    private static void AddSentences(ReadText from, ReadText to, List<Finding> findings)
    {
        var (missing, added) = SentenceAlignment.Between(from, to);
        foreach (var range in missing)
        {
            findings.Add(new Finding(FindingKind.Missing, Severity.Error, from.Normal.MarkOf(range.Start.Value, range.End.Value), null, "sentence.missing"));
        }

        foreach (var range in added)
        {
            findings.Add(new Finding(FindingKind.Added, Severity.Warning, null, to.Normal.MarkOf(range.Start.Value, range.End.Value), "sentence.added"));
        }
    }

    /// <summary>One side says "not" more often than the other can have said in any words. A hint: one in thirty segments of sound translations is told too.</summary>
    private static void AddNegation(ReadText from, ReadText to, List<Finding> findings)
    {
        var (mine, theirs) = (from.Negations, to.Negations);
        if (mine.Said.Count > theirs.Said.Count + theirs.Near)
        {
            var (start, end) = mine.Said[Math.Min(theirs.Said.Count, mine.Said.Count - 1)];
            findings.Add(new Finding(FindingKind.Hint, Severity.Info, from.Normal.MarkOf(start, end), null, "negation.missing"));
        }
        else if (theirs.Said.Count > mine.Said.Count + mine.Near)
        {
            var (start, end) = theirs.Said[Math.Min(mine.Said.Count, theirs.Said.Count - 1)];
            findings.Add(new Finding(FindingKind.Hint, Severity.Info, null, to.Normal.MarkOf(start, end), "negation.added"));
        }
    }
}
