using Visnyk.Editorial.Media;

namespace Visnyk.Editorial.Html;

/// <summary>A picture as HTML names it.</summary>
/// <param name="Address">Its address, absolute or not, as it stands in the HTML.</param>
/// <param name="Alt">What it shows; may be empty.</param>
public sealed record PictureReference(string Address, string Alt)
{
    /// <summary>The media item that the address says it is of, where it is one of a rendition of ours (<c>/media/KEY/WIDTH.FORMAT</c>); null otherwise.</summary>
    public MediaId? Media =>
        Address.Split('/') is [.., "media", var key, _] && Rendition.TryParse(key, out var rendition) ? rendition.Media : null;
}
