namespace Visnyk.Storage.Icons;

/// <summary>The colours of a paper, each as <c>#rrggbb</c>.</summary>
/// <param name="Paper">What it is printed on.</param>
/// <param name="Ink">Its letters.</param>
/// <param name="Accent">Its one accent.</param>
public sealed record PaperColours(string Paper, string Ink, string Accent);
