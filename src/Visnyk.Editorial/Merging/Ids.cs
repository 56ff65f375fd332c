using System.Security.Cryptography;
using System.Text;
using Visnyk.Editorial.Ids;

namespace Visnyk.Editorial.Merging;

/// <summary>Ids that a merge makes: of what it merges, so that whoever merges the same comes to the same.</summary>
internal static class Ids
{
    /// <summary>An id of these words: 60 bits of their SHA-256.</summary>
    public static string Of(params string[] words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', words)));
        return ShortKey.Write(BitConverter.ToInt64(hash) & ((1L << 60) - 1));
    }

    /// <summary>Another id for what stands under an id that is taken. A name that is no id stays none.</summary>
    public static string Other(string id, string why) => id.StartsWith('#') ? $"{id} {why}" : "m" + Of(id, why);
}
