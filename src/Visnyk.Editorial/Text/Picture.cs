using Visnyk.Editorial.Media;

namespace Visnyk.Editorial.Text;

/// <summary>A picture in the body.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Media">The media item.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Caption">The line under it; may be empty.</param>
/// <param name="Credit">Who made it, where this edition says it otherwise than the media item; empty for the item's own.</param>
public sealed record Picture(BlockId Id, MediaId Media, string Alt, InlineText Caption, string Credit = "") : Block(Id);
