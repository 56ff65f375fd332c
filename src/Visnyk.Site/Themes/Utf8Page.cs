using System.Buffers;

namespace Visnyk.Site.Themes;

/// <summary>A document in a rented buffer; disposing gives the buffer back.</summary>
public sealed class Utf8Page(byte[] buffer, int length) : IDisposable
{
    /// <summary>The document.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
