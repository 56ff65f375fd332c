using System.Collections.Concurrent;
using Visnyk.Editorial.Media;

namespace Visnyk.Storage.Media;

/// <summary>Renditions of media: made once, when first asked for, then kept as files.</summary>
public sealed class Renditions(DataDirectory directory, MediaStore originals) : IDisposable
{
    /// <summary>The formats that renditions are made in.</summary>
    public static readonly string[] Formats = ["avif", "webp", "jpg", "png"];

    private readonly ConcurrentDictionary<string, Lazy<Task>> making = new();

    // Half of the cores, so that a page full of new pictures does not hold up the pages themselves.
    private readonly SemaphoreSlim workers = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The file of a rendition that was made before; null where it was not.</summary>
    public string? Find(Rendition rendition, int width, string format) =>
        FileOf(rendition, width, format) is var file && File.Exists(file) ? file : null;

    /// <summary>
    /// The file of a rendition, made now where it is missing. Several who ask at once wait for the same work. Throws
    /// <see cref="BadPictureException"/> where the original is missing or damaged.
    /// </summary>
    public async Task<string> Make(MediaItem item, Rendition rendition, int width, string format)
    {
        ArgumentNullException.ThrowIfNull(item);
        var file = FileOf(rendition, width, format);
        await making.GetOrAdd(file, _ => new Lazy<Task>(() => MakeFile(item, rendition, width, format, file))).Value;
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => workers.Dispose();

    private async Task MakeFile(MediaItem item, Rendition rendition, int width, string format, string file)
    {
        await workers.WaitAsync();
        try
        {
            var original = originals.FileOf(item.Hash, item.Format);
            if (!File.Exists(original))
            {
                throw new BadPictureException($"The original of media item {item.Id} is missing: {original}");
            }

            var bytes = await Task.Run(() => PictureMaker.Make(original, item.Format, item, rendition, width, format));
            await WholeFile.Write(file, bytes, CancellationToken.None);
        }
        finally
        {
            workers.Release();
            making.TryRemove(file, out _);
        }
    }

    private string FileOf(Rendition rendition, int width, string format) =>
        Path.Combine(directory.Renditions, rendition.Key, FormattableString.Invariant($"{width}.{format}"));
}
