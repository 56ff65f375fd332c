namespace Visnyk.Site.Models;

/// <summary>That the page is a preview, under the name <c>page.preview</c>: what stands on it is not published.</summary>
/// <param name="Made">When the text was as the page shows it.</param>
/// <param name="Expires">When the page's address ends.</param>
public sealed record PreviewModel(PageDate Made, PageDate Expires);
