namespace Visnyk.Editorial.Comparing;

/// <summary>What became of something from one revision to another.</summary>
public enum Change
{
    /// <summary>Nothing.</summary>
    Equal = 0,

    /// <summary>It is new.</summary>
    Added = 1,

    /// <summary>It is gone.</summary>
    Removed = 2,

    /// <summary>It says something else; or, of words, the same words have other marks (strong, a link).</summary>
    Changed = 3,
}
