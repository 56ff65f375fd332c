namespace Visnyk.Editorial.Corrections;

/// <summary>What became of a correction that somebody proposed.</summary>
public enum ProposalState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>It was filed, as it was or in other words.</summary>
    Filed,

    /// <summary>It was refused, with a note.</summary>
    Refused,
}
