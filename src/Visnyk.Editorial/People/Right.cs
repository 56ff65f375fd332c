namespace Visnyk.Editorial.People;

/// <summary>Something that may be done: a row of <see cref="RightsTable"/>.</summary>
public enum Right
{
    /// <summary>Read everything in the newsroom, and comment.</summary>
    Read,

    /// <summary>Make stories of one's own and save their working copies.</summary>
    WriteOwn,

    /// <summary>Edit source articles that others made.</summary>
    EditSource,

    /// <summary>Edit translations.</summary>
    EditTranslation,

    /// <summary>Send to review, and return.</summary>
    Review,

    /// <summary>Publish, update, schedule, pin.</summary>
    Publish,

    /// <summary>File corrections.</summary>
    Correct,

    /// <summary>Take down what may come back.</summary>
    Withdraw,

    /// <summary>Kill and retract: take down for good.</summary>
    Kill,

    /// <summary>Name in an edition what there is: sections, topics, authors, sources.</summary>
    Name,

    /// <summary>Make and arrange sections, topics, authors, sources, redirects, pages and fronts.</summary>
    Arrange,

    /// <summary>Editions, settings, theme, import, export, backup.</summary>
    RunPaper,

    /// <summary>Read the audit log.</summary>
    ReadAudit,

    /// <summary>Users, roles, tokens.</summary>
    ManagePeople,
}
