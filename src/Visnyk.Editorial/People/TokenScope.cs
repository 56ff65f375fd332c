namespace Visnyk.Editorial.People;

/// <summary>What a program may do with a token; each scope holds the one before it.</summary>
public enum TokenScope
{
    /// <summary>Read what the newsroom has, and ask it to check texts.</summary>
    Read,

    /// <summary>Write stories too.</summary>
    Write,

    /// <summary>All that an admin may.</summary>
    Admin,
}
