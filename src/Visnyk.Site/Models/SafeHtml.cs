namespace Visnyk.Site.Models;

/// <summary>HTML that was made by the program and is put out as it is; everything else a template shows is encoded.</summary>
/// <param name="Html">The HTML.</param>
public sealed record SafeHtml(string Html)
{
    /// <inheritdoc/>
    public override string ToString() => Html;
}
