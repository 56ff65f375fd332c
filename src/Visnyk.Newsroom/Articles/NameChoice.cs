namespace Visnyk.Newsroom.Articles;

/// <summary>Something to choose by its name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name in the edition.</param>
public sealed record NameChoice(string Key, string Name);
