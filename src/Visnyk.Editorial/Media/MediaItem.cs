namespace Visnyk.Editorial.Media;

/// <summary>A picture: its original is kept for good, named by its content; readers get renditions of it.</summary>
public sealed class MediaItem
{
    /// <summary>The longest name of a licence or a file, in UTF-16 units.</summary>
    public const int LongestLicence = 120;

    /// <summary>Its id.</summary>
    public MediaId Id { get; init; }

    /// <summary>SHA-256 of the original, lower-case hex; also its file name.</summary>
    public required string Hash { get; init; }

    /// <summary>The original's format: <c>jpeg</c>, <c>png</c>, <c>webp</c>, <c>avif</c>, <c>gif</c> or <c>svg</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Width in pixels, after the camera's rotation is applied.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels, after the camera's rotation is applied.</summary>
    public int Height { get; init; }

    /// <summary>What must stay in a crop.</summary>
    public FocalPoint Focal { get; set; } = FocalPoint.Centre;

    /// <summary>The licence's name; empty where all rights are ours.</summary>
    public string Licence { get; set; } = "";

    /// <summary>Where the licence's text stands; null where there is none.</summary>
    public string? LicenceUrl { get; set; }

    /// <summary>The file's name as it came; empty where none is known. Readers never see it.</summary>
    public string FileName { get; init; } = "";

    /// <summary>When it was taken in.</summary>
    public DateTimeOffset TakenInAt { get; init; }
}
