namespace Visnyk.Site.Models;

/// <summary>One of several that a form offers.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Value">What the form sends.</param>
/// <param name="Current">Whether it is chosen.</param>
public sealed record ChoiceModel(string Name, string Value, bool Current);
