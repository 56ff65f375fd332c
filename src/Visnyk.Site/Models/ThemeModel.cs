namespace Visnyk.Site.Models;

/// <summary>The theme itself, under the name <c>theme</c>.</summary>
/// <param name="Css">The stylesheet.</param>
/// <param name="Script">The address of the module that every page starts; null where the theme has no scripts.</param>
public sealed record ThemeModel(SafeHtml Css, string? Script);
