using System.Security.Cryptography;
using Visnyk.Editorial.Attachments;

namespace Visnyk.Storage.Attachments;

/// <summary>Keeps the files of attachments in a folder of their own, which no address of the site or of media reaches. Each is named by its attachment's id.</summary>
public sealed class AttachmentStore(DataDirectory directory)
{
    private const int Buffer = 128 * 1024;

    /// <summary>Keeps a file, whole or not at all; its size in bytes and the SHA-256 of its content. Null, and nothing kept, where it is larger than is taken or empty.</summary>
    public async Task<(long Size, string Hash)?> Keep(AttachmentId id, Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var file = FileOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".part";
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[Buffer];
                int read;
                while ((read = await content.ReadAsync(buffer, cancel)) > 0 && (size += read) <= Attachment.Largest)
                {
                    hash.AppendData(buffer, 0, read);
                    await stream.WriteAsync(buffer.AsMemory(0, read), cancel);
                }

                stream.Flush(flushToDisk: true);
            }

            if (size is 0 or > Attachment.Largest)
            {
                File.Delete(unfinished);
                return null;
            }

            File.Move(unfinished, file);
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The file; null where it is missing.</summary>
    public string? Find(AttachmentId id) => FileOf(id) is var file && File.Exists(file) ? file : null;

    /// <summary>Deletes the file, where there is one.</summary>
    public void Delete(AttachmentId id)
    {
        if (Find(id) is { } file)
        {
            File.Delete(file);
        }
    }

    private string FileOf(AttachmentId id) => Path.Combine(directory.Attachments, id.ToString()[^2..], id.ToString());
}
