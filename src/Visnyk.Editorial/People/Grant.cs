namespace Visnyk.Editorial.People;

/// <summary>How far a role has a right.</summary>
public enum Grant
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>In everything.</summary>
    Yes,

    /// <summary>In what is one's own, or was given to one.</summary>
    Own,

    /// <summary>In what is assigned to one.</summary>
    Assigned,

    /// <summary>In one's own translations, in editions that allow it.</summary>
    OwnTranslation,

    /// <summary>It may be proposed; somebody else does it.</summary>
    Propose,
}
