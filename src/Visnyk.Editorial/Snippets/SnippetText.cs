using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Snippets;

/// <summary>A snippet in one edition.</summary>
public sealed class SnippetText
{
    /// <summary>The longest text, in UTF-16 units of its words.</summary>
    public const int Longest = 5_000;

    /// <summary>The snippet.</summary>
    public SnippetId SnippetId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The text; empty where it was taken away again.</summary>
    public ImmutableArray<Block> Body { get; private set; } = [];

    /// <summary>What it said before it was changed last, so that it can be put back.</summary>
    public ImmutableArray<Block> Before { get; private set; } = [];

    /// <summary>How often it was saved: whoever changes it says which version they had before them.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed it last; null where nobody who works here did.</summary>
    public UserId? ChangedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The text as it may be kept, or what is wrong with it: it holds paragraphs, small headings and lists, and nothing else.</summary>
    public static Outcome<ImmutableArray<Block>> Sound(EditionTag edition, ImmutableArray<Block> body)
    {
        if (body.FirstOrDefault(b => b is not (Paragraph or Heading or ListBlock)) is { } other)
        {
            return new Problem("snippet.shape", $"A snippet holds paragraphs, small headings and lists, no {other.GetType().Name}.", edition.Value);
        }

        var sound = SoundContent.Of(ArticleContent.Empty with { Body = [.. body.Select(b => b is Heading heading ? heading with { Level = 3 } : b)] });
        if (!sound.Done)
        {
            return Outcome.Failed<ImmutableArray<Block>>(sound.Problems.Select(p => p with { Edition = edition.Value }));
        }

        var lines = Text.Body.Lines(sound.Value.Body).ToList();
        return lines.Sum(l => l.Plain.Length) > Longest
            ? new Problem("snippet.long", $"A snippet has at most {Longest} characters.", edition.Value)
            : lines.All(l => string.IsNullOrWhiteSpace(l.Plain)) ? ImmutableArray<Block>.Empty : sound.Value.Body;
    }

    /// <summary>Writes the text anew.</summary>
    public void Write(ImmutableArray<Block> body, UserId? by, DateTimeOffset at)
    {
        (Before, Body, ChangedBy, ChangedAt) = (Body, body, by, at);
        Version++;
    }
}
