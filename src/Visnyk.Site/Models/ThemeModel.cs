namespace Visnyk.Site.Models;

/// <summary>The theme itself, under the name <c>theme</c>.</summary>
/// <param name="Css">The stylesheet.</param>
/// <param name="Script">The address of the module that every page starts; null where the theme has no scripts.</param>
/// <param name="FirstScript">The address of the script that runs as soon as it can; null where the theme has none.</param>
public sealed record ThemeModel(SafeHtml Css, string? Script, string? FirstScript);
