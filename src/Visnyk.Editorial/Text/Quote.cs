using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>Words of somebody else, or (pulled) words of the article set large.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pulled">Whether it is a pull quote.</param>
/// <param name="Paragraphs">What is quoted; never empty.</param>
/// <param name="Credit">Who says it; empty where the text around it says so.</param>
public sealed record Quote(BlockId Id, bool Pulled, ImmutableArray<Paragraph> Paragraphs, InlineText Credit) : Block(Id);
