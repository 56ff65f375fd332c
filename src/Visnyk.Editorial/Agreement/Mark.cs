namespace Visnyk.Editorial.Agreement;

/// <summary>A passage of one side.</summary>
/// <param name="Text">The passage as it stands there.</param>
/// <param name="Start">Where it begins, in UTF-16 units of the plain text.</param>
/// <param name="End">Where it ends, likewise; the unit there is no longer part of it.</param>
public sealed record Mark(string Text, int Start, int End);
