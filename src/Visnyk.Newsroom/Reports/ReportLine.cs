using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Reports;

namespace Visnyk.Newsroom.Reports;

/// <summary>A reader's report with the article that it is about.</summary>
/// <param name="Report">The report.</param>
/// <param name="Article">The article.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Address">Where readers have it; null where they do not.</param>
/// <param name="DoneBy">Who was done with it; null where nobody is.</param>
public sealed record ReportLine(ReaderReport Report, Article Article, string Headline, string? Address, string? DoneBy);
