using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>Pictures that belong together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pictures">The pictures, in order; never empty.</param>
public sealed record Gallery(BlockId Id, ImmutableArray<Picture> Pictures) : Block(Id);
