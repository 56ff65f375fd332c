namespace Visnyk.Editorial.Comparing;

/// <summary>An attribute that changed: a heading's level, a picture, a byline.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is gone.</param>
public sealed record ComparedValue(string Field, string? Before, string? After);
