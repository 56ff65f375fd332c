namespace Visnyk.Site.Models;

/// <summary>A day's page, under the name <c>archive</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="PreviousUrl">The nearest earlier day with an article; null for none.</param>
/// <param name="PreviousDate">That day.</param>
/// <param name="NextUrl">The nearest later day with an article; null for none.</param>
/// <param name="NextDate">That day.</param>
public sealed record ArchiveModel(PageDate Date, string? PreviousUrl, PageDate? PreviousDate, string? NextUrl, PageDate? NextDate);
