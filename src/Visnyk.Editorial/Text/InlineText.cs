using System.Collections.Immutable;
using System.Text;

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
        var more = new StringBuilder();
        foreach (var span in spans.Where(s => s.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Marks == span.Marks)
            {
                more.Append(span.Text);
                continue;
            }

            Finish();
            joined.Add(span);
        }

        Finish();
        return joined.Count == 0 ? Empty : new(joined.ToImmutable());

        // Thousands of short spans with equal marks are joined once, not one after the other.
        void Finish()
        {
            if (more.Length > 0)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + more };
                more.Clear();
            }
        }
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
