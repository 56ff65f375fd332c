namespace Visnyk.Editorial.Authors;

/// <summary>Somebody who stands in bylines.</summary>
public sealed class Author
{
    /// <summary>Its id.</summary>
    public AuthorId Id { get; init; }

    /// <summary>A key that never changes, by which imports find it again; unique.</summary>
    public required string Key { get; init; }
}
