using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Visnyk.Editorial.Readers;

/// <summary>
/// What one reader is told apart from another by on one day, and on that day only: keyed hashes of network address and browser. Without the day's
/// key, which is deleted when the day is over, they lead back to nobody and match no other day's.
/// </summary>
/// <param name="Day">The day in UTC, as <c>yyyyMMdd</c>.</param>
/// <param name="Place">The address: all of IPv4, the first 64 bits of IPv6, as one household has them.</param>
/// <param name="Agent">Address and browser.</param>
public readonly record struct ReaderMark(int Day, long Place, long Agent)
{
    private const int LongestAgent = 512;
    private const int PrefixOfAHousehold = 8;

    /// <summary>The mark of a reader.</summary>
    /// <param name="day">The day.</param>
    /// <param name="key">The day's key.</param>
    /// <param name="address">The network address; null where there is none, as behind a local socket.</param>
    /// <param name="agent">What the browser calls itself; may be empty.</param>
    public static ReaderMark Of(DateOnly day, ReadOnlySpan<byte> key, IPAddress? address, string agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        Span<byte> text = stackalloc byte[16 + (LongestAgent * 3)];
        var length = Write(address, text);
        var place = Hash(key, text[..length]);
        length += Encoding.UTF8.GetBytes(agent.AsSpan(0, Math.Min(agent.Length, LongestAgent)), text[length..]);
        return new ReaderMark(NumberOf(day), place, Hash(key, text[..length]));
    }

    /// <summary>A day as marks hold it.</summary>
    public static int NumberOf(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    private static int Write(IPAddress? address, Span<byte> bytes)
    {
        if (address is null)
        {
            return 0;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        plain.TryWriteBytes(bytes, out var length);
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? PrefixOfAHousehold : length;
    }

    private static long Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
