namespace Visnyk.Site.Models;

/// <summary>The theme itself, under the name <c>theme</c>.</summary>
/// <param name="Css">The stylesheet.</param>
public sealed record ThemeModel(SafeHtml Css);
