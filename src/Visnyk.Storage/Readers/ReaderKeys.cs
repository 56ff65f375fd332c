using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Visnyk.Editorial.Readers;

namespace Visnyk.Storage.Readers;

/// <summary>
/// The key that tells readers apart today: random, made when it is first needed, in a file of DIR that only the program's own user may read, and
/// not in the database, so that a copy of the database cannot be led back to addresses even on the same day.
/// </summary>
public sealed class ReaderKeys(DataDirectory directory, TimeProvider clock)
{
    private const int KeyLength = 32;
    private const string Prefix = "readers-";
    private readonly Lock gate = new();
    private (DateOnly Day, byte[] Key)? current;

    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The mark of a reader. Throws <see cref="IOException"/> where the key of a new day cannot be kept.</summary>
    /// <param name="address">The network address; null where there is none.</param>
    /// <param name="agent">What the browser calls itself.</param>
    public ReaderMark MarkOf(IPAddress? address, string agent)
    {
        var today = Today;
        lock (gate)
        {
            if (current is not { } known || known.Day != today)
            {
                current = known = (today, ReadOrMake(today));
            }

            return ReaderMark.Of(known.Day, known.Key, address, agent);
        }
    }

    /// <summary>Deletes the keys of other days.</summary>
    public void Forget()
    {
        if (!Directory.Exists(directory.Keys))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(directory.Keys, Prefix + "*").Where(f => f != FileOf(Today)))
        {
            File.Delete(file);
        }
    }

    private string FileOf(DateOnly day) => Path.Combine(directory.Keys, $"{Prefix}{ReaderMark.NumberOf(day).ToString(CultureInfo.InvariantCulture)}.key");

    private byte[] ReadOrMake(DateOnly day)
    {
        var file = FileOf(day);
        if (!File.Exists(file))
        {
            Make(file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length == KeyLength ? key : throw new IOException($"{file} is damaged; delete it, and a new one is made.");
    }

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(KeyLength));
        }

        try
        {
            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process on the same DIR made the day's key first; that one is used.
            File.Delete(draft);
        }
    }
}
