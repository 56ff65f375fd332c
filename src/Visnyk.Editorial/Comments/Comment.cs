using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Comments;

/// <summary>What somebody in the newsroom says about an article, or about a passage of it. It never leaves the newsroom.</summary>
public sealed class Comment
{
    /// <summary>The longest comment, in UTF-16 units.</summary>
    public const int Longest = 5000;

    /// <summary>Its id.</summary>
    public CommentId Id { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The comment that began the thread; its own id where it did.</summary>
    public CommentId Thread { get; init; }

    /// <summary>The block that it is about; null where it is about the article as a whole.</summary>
    public BlockId? Block { get; private set; }

    /// <summary>The words that it is about; empty for the whole block.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What stands before them.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What stands after them.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Whether the words are gone from the text.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What is said, plain text; empty where it was deleted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who says it; null where nobody who works here does.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed; null where it never was.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>When it was deleted; null where it is there.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>When its thread was settled; null while it is open. Only the first of a thread has one.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Who settled it.</summary>
    public UserId? ResolvedBy { get; private set; }

    /// <summary>Whether it began its thread.</summary>
    public bool IsFirst => Thread == Id;

    /// <summary>The place that it is about; null for the whole article.</summary>
    public Anchor? Anchor => Block is { } block ? new Anchor(block, Quote, Prefix, Suffix) : null;

    /// <summary>Text as it may be said: not empty, not too long, without signs that turn the order of others.</summary>
    public static Outcome<string> Sound(string text)
    {
        var clean = CleanText.Of(text).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return clean.Length == 0 ? new Problem("comment.empty", "A comment says something.")
            : clean.Length > Longest ? new Problem("comment.long", $"A comment has at most {Longest} characters.")
            : clean;
    }

    /// <summary>Says it, of a place or of the whole article.</summary>
    /// <param name="text">What, as <see cref="Sound"/> has it.</param>
    /// <param name="anchor">Where; null for the whole article.</param>
    public void Say(string text, Anchor? anchor)
    {
        Text = text;
        if (anchor is not null)
        {
            Put(anchor);
        }
    }

    /// <summary>Says something else.</summary>
    public void Change(string text, DateTimeOffset at) => (Text, EditedAt) = (text, text == Text ? EditedAt : at);

    /// <summary>Takes it back. Its words are gone for good; answers to it stay.</summary>
    public void Delete(DateTimeOffset at) => (Text, DeletedAt) = ("", DeletedAt ?? at);

    /// <summary>Settles the thread, or opens it again.</summary>
    public void Resolve(bool resolved, UserId? by, DateTimeOffset at) => (ResolvedAt, ResolvedBy) = (resolved ? at : null, resolved ? by : null);

    /// <summary>Goes with its words where the body was edited; where they are gone, it says so and stays where it was.</summary>
    public void Follow(Anchoring anchoring)
    {
        ArgumentNullException.ThrowIfNull(anchoring);
        if (Anchor is not { } anchor)
        {
            return;
        }

        var found = anchoring.Follow(anchor, IsLost);
        IsLost = found is null;
        if (found is not null)
        {
            Put(found);
        }
    }

    /// <summary>The people whose names stand in a text after an @; the longest name counts where one begins like another.</summary>
    public static ImmutableArray<User> Mentioned(string text, IEnumerable<User> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = people.Where(p => p.Name.Length > 0).OrderByDescending(p => p.Name.Length).ToList();
        var found = ImmutableArray.CreateBuilder<User>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var length = names.Find(p => IsAt(text, at + 1, p.Name))?.Name.Length;
            found.AddRange(names.Where(p => p.Name.Length == length && IsAt(text, at + 1, p.Name)));
        }

        return [.. found.DistinctBy(p => p.Id)];
    }

    private static bool IsAt(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at + name.Length >= text.Length || !char.IsLetterOrDigit(text[at + name.Length]));

    private void Put(Anchor anchor) => (Block, Quote, Prefix, Suffix) = (anchor.Block, anchor.Quote, anchor.Prefix, anchor.Suffix);
}
