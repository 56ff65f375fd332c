namespace Visnyk.Editorial.Articles;

/// <summary>How far the work on an article's next publication is. What readers have meanwhile is <see cref="PublicState"/>.</summary>
public enum WorkState
{
    /// <summary>It is being written; or nothing is being done, where the working copy is what readers have.</summary>
    Draft = 0,

    /// <summary>It waits for somebody to read it.</summary>
    InReview = 1,

    /// <summary>A revision is approved.</summary>
    Ready = 2,

    /// <summary>The approved revision is published at a time.</summary>
    Scheduled = 3,
}
