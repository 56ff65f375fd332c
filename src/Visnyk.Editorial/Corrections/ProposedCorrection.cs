using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Corrections;

/// <summary>A correction that somebody proposes who may not file it.</summary>
public sealed class ProposedCorrection
{
    /// <summary>The longest text of what was wrong, or of what is right, in UTF-16 units.</summary>
    public const int LongestText = 1000;

    /// <summary>The longest quotation from a passage, in UTF-16 units.</summary>
    public const int LongestQuote = 1000;

    /// <summary>The longest note of whoever refuses it, in UTF-16 units.</summary>
    public const int LongestNote = 500;

    /// <summary>Its id.</summary>
    public CorrectionId Id { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Who proposes it; null where nobody who works here does.</summary>
    public UserId? ProposedBy { get; init; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>What it is.</summary>
    public CorrectionKind Kind { get; init; }

    /// <summary>Whether it changes what the story says.</summary>
    public bool ChangesMeaning { get; init; }

    /// <summary>What was wrong; may be empty where the other is not.</summary>
    public required string Wrong { get; init; }

    /// <summary>What is right; may be empty where the other is not.</summary>
    public required string Right { get; init; }

    /// <summary>The block that it concerns; empty for the whole article.</summary>
    public string Block { get; init; } = "";

    /// <summary>The words in the block; empty for all of it.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What became of it.</summary>
    public ProposalState State { get; private set; }

    /// <summary>Who decided; null where nobody has.</summary>
    public UserId? SettledBy { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it was refused; empty where it was not.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The passage; null for the whole article.</summary>
    public Passage? Passage => BlockId.TryParse(Block, out var block) ? new Passage(block, Quote.Length > 0 ? Quote : null) : null;

    /// <summary>Notes what became of it. Problem where that was decided before.</summary>
    public Problem? Settle(ProposalState state, UserId? by, DateTimeOffset at, string note = "")
    {
        if (State != ProposalState.Open)
        {
            return new Problem("proposed.settled", "Somebody has decided about this correction already.");
        }

        (State, SettledBy, SettledAt, Note) = (state, by, at, note);
        return null;
    }
}
