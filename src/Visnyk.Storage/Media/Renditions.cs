using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Visnyk.Editorial.Media;

namespace Visnyk.Storage.Media;

/// <summary>Renditions of media: made once, when first asked for, then kept as files.</summary>
public sealed class Renditions(DataDirectory directory, MediaStore originals, ILogger<Renditions> log) : IDisposable
{
    /// <summary>The formats that renditions are made in.</summary>
    public static readonly string[] Formats = ["avif", "webp", "jpg", "png"];

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> making = new();

    // Half of the cores, so that a page full of new pictures does not hold up the pages themselves.
    private readonly SemaphoreSlim workers = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The file of a rendition that was made before; null where it was not.</summary>
    public string? Find(Rendition rendition, int width, string format) =>
        new FileInfo(FileOf(rendition, width, format)) is { Exists: true, Length: > 0 } file ? file.FullName : null;

    /// <summary>
    /// Makes a rendition and keeps it, where there is room. Several who ask at once wait for the same work. Throws
    /// <see cref="BadPictureException"/> where the original is missing or damaged.
    /// </summary>
    public Task<byte[]> Make(MediaItem item, Rendition rendition, int width, string format)
    {
        ArgumentNullException.ThrowIfNull(item);
        var file = FileOf(rendition, width, format);
        return making.GetOrAdd(file, _ => new Lazy<Task<byte[]>>(() => MakeFile(item, rendition, width, format, file))).Value;
    }

    /// <summary>Deletes what was made of an item that is no more.</summary>
    public void Delete(MediaId media)
    {
        var key = Rendition.Of(media, Shape.Full, FocalPoint.Centre).Key;
        if (!Directory.Exists(directory.Renditions))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(directory.Renditions, key + "*").Where(f => Path.GetFileName(f) == key || Path.GetFileName(f).StartsWith(key + "-", StringComparison.Ordinal)).ToList())
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => workers.Dispose();

    private async Task<byte[]> MakeFile(MediaItem item, Rendition rendition, int width, string format, string file)
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
            await Keep(file, bytes);
            return bytes;
        }
        finally
        {
            workers.Release();
            making.TryRemove(file, out _);
        }
    }

    /// <summary>A full disk must not take the pictures from readers: what cannot be kept is made again for the next one.</summary>
    private async Task Keep(string file, byte[] bytes)
    {
        try
        {
            await WholeFile.Write(file, bytes, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(error, "A rendition cannot be kept in {Folder}; free some space or give the right to write there.", directory.Renditions);
        }
    }

    private string FileOf(Rendition rendition, int width, string format) =>
        Path.Combine(directory.Renditions, rendition.Key, FormattableString.Invariant($"{width}.{format}"));
}
