namespace Visnyk.Editorial.Agreement;

/// <summary>One side of a comparison, read.</summary>
internal sealed class ReadText
{
    /// <param name="text">The plain text.</param>
    /// <param name="language">The primary language; null for digits only.</param>
    public ReadText(string text, string? language)
    {
        Words = language is null ? Vocabulary.Unknown : Vocabulary.Of(language)!;
        Normal = NormalText.Of(text);
        Tokens = Agreement.Tokens.Of(Normal, Words.Elides);
        Phrases phrases = new(Normal, Tokens, Words);
        Quantities = QuantityReader.Read(phrases);
        Negations = NegationReader.Read(phrases);
    }

    public Vocabulary Words { get; }

    public NormalText Normal { get; }

    public List<Token> Tokens { get; }

    public List<Quantity> Quantities { get; }

    public Negations Negations { get; }

    public Mark? MarkOf(Quantity? quantity) => quantity is { } one ? Normal.MarkOf(one.Start, one.End) : null;
}
