using System.Globalization;
using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Articles;

namespace Visnyk.Newsroom.Published;

/// <summary>A correction as it was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ChangesMeaning">Whether it changes what the story says.</param>
/// <param name="Wrong">What was wrong.</param>
/// <param name="Right">What is right.</param>
/// <param name="Block">The block that it concerns; empty for the whole article.</param>
/// <param name="Quote">The words in the block.</param>
public sealed record CorrectionForm(CorrectionKind Kind, bool ChangesMeaning, string Wrong, string Right, string Block, string Quote)
{
    /// <summary>Nothing typed yet.</summary>
    public static CorrectionForm Empty { get; } = new(CorrectionKind.Correction, false, "", "", "", "");

    /// <summary>The working copy's version that the form was made on; null where it does not say.</summary>
    public int? Version { get; init; }

    /// <summary>The proposal that it is made of.</summary>
    public CorrectionId? Proposal { get; init; }

    /// <summary>The reader's report that it answers.</summary>
    public ReportId? Report { get; init; }

    /// <summary>The passage; null for the whole article.</summary>
    public Passage? Passage => BlockId.TryParse(Block, out var block) ? new Passage(block, Quote.Length > 0 ? Quote : null) : null;

    /// <summary>What a form says.</summary>
    public static CorrectionForm Read(IFormCollection form) => new(
        Enum.GetValues<CorrectionKind>().FirstOrDefault(kind => kind.ToString() == form["kind"]),
        form["meaning"] == "on",
        form["wrong"].ToString(),
        form["right"].ToString(),
        form["block"].ToString(),
        OneLine.Of(form["quote"]))
    {
        Version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        Proposal = ShortKey.TryRead(form["proposal"].ToString(), out var proposal) ? new CorrectionId(proposal) : null,
        Report = ShortKey.TryRead(form["report"].ToString(), out var report) ? new ReportId(report) : null,
    };

    /// <summary>The form for a proposal, to be filed as it is or in better words.</summary>
    public static CorrectionForm Of(ProposedCorrection proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        return new CorrectionForm(proposed.Kind, proposed.ChangesMeaning, proposed.Wrong, proposed.Right, proposed.Block, proposed.Quote) { Proposal = proposed.Id };
    }

    /// <summary>The form for a reader's report: the block, item or cell that has the words which the reader quotes.</summary>
    public static CorrectionForm Of(ReaderReport report, ArticleSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(sheet);
        var quote = OneLine.Of(report.Passage);
        bool Has(string words) => OneLine.Of(words).Contains(quote, StringComparison.CurrentCultureIgnoreCase);
        var block = quote.Length == 0 ? null : Body.Walk(sheet.Copy.Content.Body).FirstOrDefault(b => Has(Body.PlainText(b)));
        BlockId? place = block is null ? null : Body.Parts(block).Where(p => Has(p.Text.Plain)).Select(p => (BlockId?)p.Id).FirstOrDefault() ?? block.Id;
        return Empty with { Block = place?.Value ?? "", Quote = place is null ? "" : quote, Report = report.Id };
    }
}
