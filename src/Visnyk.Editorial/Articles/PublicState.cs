namespace Visnyk.Editorial.Articles;

/// <summary>What readers have of an article.</summary>
public enum PublicState
{
    /// <summary>Nothing: it was never published.</summary>
    Unpublished,

    /// <summary>Its published revision.</summary>
    Published,

    /// <summary>Taken down; it may come back. Its address answers 404 and says so.</summary>
    Withdrawn,

    /// <summary>Taken down for good. Its address answers 410.</summary>
    Killed,
}
