namespace Visnyk.Site.Models;

/// <summary>A reaction that readers can choose.</summary>
/// <param name="Name">Its name, the value of the button that sends it.</param>
/// <param name="Glyph">Its sign, which never stands alone.</param>
/// <param name="Word">Its word in the edition's language.</param>
public sealed record ReactionModel(string Name, string Glyph, string Word);
