namespace Visnyk.Editorial.Text;

/// <summary>A run of characters with the same marks.</summary>
/// <param name="Text">The characters; <c>\n</c> is a line break. Never empty.</param>
/// <param name="Marks">What distinguishes it.</param>
public sealed record Span(string Text, Marks Marks);
