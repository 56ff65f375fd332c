namespace Visnyk.Newsroom.Names;

/// <summary>What editions have names for; the value's name in small letters is its place in addresses.</summary>
public enum NameKind
{
    /// <summary>Sections.</summary>
    Sections,

    /// <summary>Topics.</summary>
    Topics,

    /// <summary>Authors.</summary>
    Authors,

    /// <summary>Sources.</summary>
    Sources,
}
