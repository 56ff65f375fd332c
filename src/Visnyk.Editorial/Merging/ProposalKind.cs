namespace Visnyk.Editorial.Merging;

/// <summary>What is to be settled.</summary>
public enum ProposalKind
{
    /// <summary>Two people changed one sentence; the other's version is proposed.</summary>
    Wording = 0,

    /// <summary>One person deleted what another changed; it stands, and its deletion is proposed.</summary>
    Deletion = 1,

    /// <summary>Two people chose differently (a heading's level, a picture); the other's choice is proposed.</summary>
    Choice = 2,
}
