namespace Visnyk.Newsroom.Names;

/// <summary>What something is called in one edition, as the form has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug; empty where it has none, or is to have the one of its name.</param>
/// <param name="About">One line about it.</param>
/// <param name="Role">What an author does.</param>
/// <param name="TakesTheRest">Whether a section takes stories of those that the edition has not named.</param>
public sealed record NameLine(string Name, string Slug = "", string About = "", string Role = "", bool TakesTheRest = false)
{
    /// <summary>No name.</summary>
    public static NameLine None { get; } = new("");
}
