using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

/// <summary>What one edition says of the story's lead picture.</summary>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Caption">The line under it; may be empty.</param>
/// <param name="Credit">Who made it, where this edition says it otherwise than the media item; empty for the item's own.</param>
public sealed record LeadPicture(string Alt, InlineText Caption, string Credit = "");
