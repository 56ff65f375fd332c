using System.Security.Cryptography;
using System.Text;

namespace Visnyk.Desk.People;

/// <summary>What a one-time link carries: 256 random bits, of which only the hash is kept.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one, base64url.</summary>
    public static string Next() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash that is kept. 256 random bits need no salt and no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
