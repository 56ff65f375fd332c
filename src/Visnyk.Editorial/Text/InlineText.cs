using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>A line of text with marks: spans in order, neighbours with equal marks joined, none empty.</summary>
public sealed class InlineText : IEquatable<InlineText>
{
    /// <summary>No text.</summary>
    public static readonly InlineText Empty = new([]);

    private InlineText(ImmutableArray<Span> spans) => Spans = spans;

    /// <summary>The spans.</summary>
    public ImmutableArray<Span> Spans { get; }

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Spans.IsEmpty;

    /// <summary>The characters without marks.</summary>
    public string Plain => Spans.Length == 1 ? Spans[0].Text : string.Concat(Spans.Select(s => s.Text));

    /// <summary>Text without marks.</summary>
    public static InlineText Of(string text) => text.Length == 0 ? Empty : new([new Span(text, Marks.None)]);

    /// <summary>Text of spans; empty ones are dropped and equal neighbours joined.</summary>
    public static InlineText Of(IEnumerable<Span> spans)
    {
        var joined = ImmutableArray.CreateBuilder<Span>();
        foreach (var span in spans)
        {
            if (span.Text.Length == 0)
            {
                continue;
            }

            if (joined.Count > 0 && joined[^1].Marks == span.Marks)
            {
                joined[^1] = span with { Text = joined[^1].Text + span.Text };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined.Count == 0 ? Empty : new(joined.ToImmutable());
    }

    /// <summary>Lines of text as one, with something between each two; empty ones are left out.</summary>
    public static InlineText Join(string between, IEnumerable<InlineText> lines) =>
        Of(lines.Where(l => !l.IsEmpty).SelectMany((line, index) => index == 0 ? line.Spans : line.Spans.Insert(0, new Span(between, Marks.None))));

    /// <inheritdoc/>
    public bool Equals(InlineText? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InlineText);

    /// <inheritdoc/>
    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
