using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Visnyk.Site.Feeds;

/// <summary>
/// Names feeds and articles for good. The name is made from what never changes, an article's own number, so it outlives every address, title and
/// host: readers of feeds never get an article twice. It is a UUID made from a name (RFC 9562 section 5.8).
/// </summary>
internal static class FeedId
{
    public static string Of(string kind, string edition, long id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"visnyk/{kind}/{edition}/{id}")), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }
}
