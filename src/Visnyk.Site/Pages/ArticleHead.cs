using Visnyk.Storage.Published;
using Visnyk.Site.Models;

namespace Visnyk.Site.Pages;

/// <summary>What an article's head says beside that of any page.</summary>
/// <param name="Row">The article's own row.</param>
/// <param name="Model">What the page shows.</param>
/// <param name="Words">How many words the body has.</param>
/// <param name="SourcePath">Where the article it was translated from stands; null where there is none.</param>
/// <param name="SourceLanguage">That article's language; null where there is none.</param>
public sealed record ArticleHead(ArticleRow Row, ArticleModel Model, int Words, string? SourcePath, string? SourceLanguage);
