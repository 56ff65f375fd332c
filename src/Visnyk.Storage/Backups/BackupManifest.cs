using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visnyk.Storage.Backups;

/// <summary>What a backup says of itself, in its last entry: whoever cuts the file short takes this away first.</summary>
public sealed record BackupManifest
{
    /// <summary>The name of the entry that holds it.</summary>
    public const string Name = "manifest.json";

    /// <summary>The format of backups that this version writes, and the newest that it reads.</summary>
    public const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>The format of the file.</summary>
    public required int Format { get; init; }

    /// <summary>The program that wrote it, for people.</summary>
    public required string Program { get; init; }

    /// <summary>When the database was copied.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The kind of its database: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The migrations that the database has had, in their order.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }

    /// <summary>Tables of a PostgreSQL database, each behind those that it refers to; empty for SQLite, which is one file.</summary>
    public IReadOnlyList<BackupTable> Tables { get; init; } = [];

    /// <summary>Every other entry.</summary>
    public required IReadOnlyList<BackupEntry> Entries { get; init; }

    /// <summary>Originals of pictures that the database names and that were missing or damaged when the backup was made.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>The manifest as it is written.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest. Throws <see cref="BackupException"/> where it is none that this version knows.</summary>
    public static BackupManifest Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            // The format first: a newer one may have made everything else differently.
            if (JsonSerializer.Deserialize<FormatOnly>(bytes, Json) is { Format: > Newest })
            {
                throw new BackupException("It was made by a newer version of Visnyk. Restore it with that version.");
            }

            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new BackupException("It is damaged: what it says of itself cannot be read. Restore another backup.");
        }
    }

    private sealed record FormatOnly(int Format);
}
