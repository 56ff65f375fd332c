using System.IO.Compression;
using System.Security.Cryptography;

namespace Visnyk.Storage.Backups;

/// <summary>
/// Writes a backup: one zip file that only its owner may read, since it holds keys and addresses. It is written beside its place and moved there when it is
/// whole; until then nothing of it is kept.
/// </summary>
public sealed class BackupWriter : IAsyncDisposable
{
    private readonly string file;
    private readonly bool overwrite;
    private readonly FileStream stream;
    private readonly ZipArchive archive;
    private readonly List<BackupEntry> entries = [];
    private bool closed;

    private BackupWriter(string file, bool overwrite)
    {
        (this.file, this.overwrite) = (file, overwrite);
        Unfinished = file + ".part";
        stream = new FileStream(Unfinished, Private(FileMode.CreateNew));
        archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>What is written until the backup is whole. Files that are needed meanwhile stand beside it, their names beginning with its.</summary>
    public string Unfinished { get; }

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<BackupEntry> Entries => entries;

    /// <summary>
    /// Begins a backup. Throws <see cref="BackupException"/> where there is such a file already and it may not be overwritten, or where it cannot be
    /// written.
    /// </summary>
    public static BackupWriter Begin(string file, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Directory.Exists(file))
        {
            throw new BackupException($"{file} is a folder. Name the file that the backup becomes.");
        }

        if (File.Exists(file) && !overwrite)
        {
            throw new BackupException($"{file} is there already and is left as it is. Name another file, or ask for it with --overwrite.");
        }

        if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new BackupException($"There is no folder {folder}. Make it, or name another file.");
        }

        if (File.Exists(file + ".part"))
        {
            throw new BackupException($"{file}.part is there already: another backup is being made, or one was cut off. Where none is, delete it; or name another file.");
        }

        return new BackupWriter(file, overwrite);
    }

    /// <summary>Adds a file. What it is made of is written to the stream that is given.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isPacked">Whether it is packed already, as pictures are, and compressing it again would only take time.</param>
    /// <param name="write">Writes it.</param>
    public async Task<BackupEntry> Add(string name, bool isPacked, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var counting = new CountingStream(archive.CreateEntry(name, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open(), hash);
        await write(counting);
        var entry = new BackupEntry(name, counting.Written, Convert.ToHexStringLower(hash.GetHashAndReset()));
        entries.Add(entry);
        return entry;
    }

    /// <summary>Adds a file from the disk.</summary>
    public async Task<BackupEntry> Add(string name, bool isPacked, string path, CancellationToken cancel)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: false);
        return await Add(name, isPacked, to => source.CopyToAsync(to, 1 << 18, cancel));
    }

    /// <summary>Writes what the backup says of itself, and puts it into its place. How many bytes it has.</summary>
    public async Task<long> Finish(BackupManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        await using (var last = archive.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest).Open())
        {
            await last.WriteAsync(manifest.Write());
        }

        archive.Dispose();
        stream.Flush(flushToDisk: true);
        var size = stream.Length;
        closed = true;
        await stream.DisposeAsync();
        File.Move(Unfinished, file, overwrite);
        return size;
    }

    /// <summary>Takes away what is not whole.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!closed)
        {
            closed = true;
            try
            {
                archive.Dispose();
                await stream.DisposeAsync();
            }
#pragma warning disable CA1031 // On a full disk the end of the file cannot be written either; it is deleted anyway.
            catch (Exception)
#pragma warning restore CA1031
            {
                stream.SafeFileHandle.Dispose();
            }
        }

        File.Delete(Unfinished);
    }

    /// <summary>How a file is made that only its owner may read.</summary>
    internal static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Hands on what is written, and counts and hashes it.</summary>
    private sealed class CountingStream(Stream to, IncrementalHash hash) : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            to.Write(buffer);
            hash.AppendData(buffer);
            Written += buffer.Length;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await to.WriteAsync(buffer, cancellationToken);
            hash.AppendData(buffer.Span);
            Written += buffer.Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                to.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
