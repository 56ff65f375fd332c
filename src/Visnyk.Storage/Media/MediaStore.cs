using System.Security.Cryptography;
using Visnyk.Editorial.Media;

namespace Visnyk.Storage.Media;

/// <summary>Keeps originals: written once, named by the SHA-256 of their bytes, never changed.</summary>
public sealed class MediaStore(DataDirectory directory)
{
    /// <summary>The largest original that is taken in, in bytes.</summary>
    public const int Largest = 60 * 1024 * 1024;

    /// <summary>Keeps a picture. Throws <see cref="BadPictureException"/> where it is none that can be shown.</summary>
    public async Task<StoredOriginal> Keep(byte[] bytes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > Largest)
        {
            throw new BadPictureException($"The picture is larger than {Largest / 1024 / 1024} MB.");
        }

        var format = PictureFormat.Of(bytes) ?? throw new BadPictureException("The file is no JPEG, PNG, WebP, AVIF, GIF or SVG picture.");
        var (width, height) = PictureMaker.Measure(bytes, format);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = FileOf(hash, format);
        if (!File.Exists(file))
        {
            await WholeFile.Write(file, bytes, cancel);
        }

        return new StoredOriginal(hash, format, width, height);
    }

    /// <summary>Deletes an original that nothing names any more; nothing where it is not there.</summary>
    public void Delete(MediaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (FileOf(item.Hash, item.Format) is var file && File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Whether the original is there, whatever its content.</summary>
    public bool Has(string hash, string format) => File.Exists(FileOf(hash, format));

    /// <summary>Whether the original is there and still has the content it is named by.</summary>
    public async Task<bool> IsSound(MediaItem item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(item);
        var file = FileOf(item.Hash, item.Format);
        if (!File.Exists(file))
        {
            return false;
        }

        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) == item.Hash;
    }

    /// <summary>Where an original is kept.</summary>
    public string FileOf(string hash, string format)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Path.Combine(directory.Originals, hash[..2], $"{hash}.{format}");
    }
}
