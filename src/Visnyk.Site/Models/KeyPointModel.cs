namespace Visnyk.Site.Models;

/// <summary>A line of the summary.</summary>
/// <param name="Html">Its words.</param>
/// <param name="Url">The passage that supports it.</param>
public sealed record KeyPointModel(SafeHtml Html, string Url);
