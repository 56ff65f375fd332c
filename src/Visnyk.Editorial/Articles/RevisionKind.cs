namespace Visnyk.Editorial.Articles;

/// <summary>Why a revision was made.</summary>
public enum RevisionKind
{
    /// <summary>It was published.</summary>
    Published = 0,

    /// <summary>It was approved: what a schedule publishes.</summary>
    Approved = 1,
}
