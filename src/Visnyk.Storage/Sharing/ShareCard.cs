using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Storage.Icons;

namespace Visnyk.Storage.Sharing;

/// <summary>
/// What an article's share image shows. The address holds a digest of all of it, so what stands at an address never changes and can be kept for ever.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Section">The section's name; empty for none.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Lead">The lead picture; null for none.</param>
/// <param name="Focal">What the picture's cut keeps in view.</param>
/// <param name="Colours">The colours.</param>
public sealed record ShareCard(
    ArticleId Article, Edition Edition, string Section, string Headline, MediaId? Lead, FocalPoint Focal, PaperColours Colours)
{
    /// <summary>An image's width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>An image's height in pixels.</summary>
    public const int Height = 630;

    /// <summary>To be raised with every change of how images look, so that they are made anew.</summary>
    private const int Design = 1;

    private string? version;

    /// <summary>A word that is another one whenever the image would be another one.</summary>
    public string Version => version ??= Digest();

    /// <summary>The image's address.</summary>
    public string Address => $"/media/{Article}-{Version}/share-{Edition.Tag}.png";

    private string Digest()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Design}\n{Edition.Tag}\n{Edition.Direction}\n{Edition.Name}\n{Section}\n{Headline}\n{Lead?.Value}\n{Focal.X}\n{Focal.Y}\n{Colours.Paper}\n{Colours.Ink}\n{Colours.Accent}");
        return ShortKey.Write(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) >>> 24);
    }
}
