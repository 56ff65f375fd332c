namespace Visnyk.Editorial.People;

/// <summary>What a person is here. What each may do stands in <see cref="RightsTable"/>; a person of several roles may do what any of them may.</summary>
public enum Role
{
    /// <summary>Writes stories.</summary>
    Author,

    /// <summary>Translates them.</summary>
    Translator,

    /// <summary>Edits and publishes.</summary>
    Editor,

    /// <summary>Answers for the paper.</summary>
    Publisher,

    /// <summary>Runs the installation and knows its people.</summary>
    Admin,
}
