using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Visnyk.Site.Themes;

/// <summary>The only files a template can include: the theme's parts, as they were read when the theme was loaded.</summary>
/// <param name="parts">Text by file name.</param>
internal sealed class PartFiles(Dictionary<string, string> parts) : IFileProvider
{
    private static readonly DateTimeOffset Read = DateTimeOffset.UnixEpoch;

    private readonly FrozenDictionary<string, Part> files = parts.ToFrozenDictionary(p => p.Key, p => new Part(p.Key, Encoding.UTF8.GetBytes(p.Value)));

    public IFileInfo GetFileInfo(string subpath) => files.TryGetValue(subpath, out var part) ? part : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Part(string name, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => Read;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
