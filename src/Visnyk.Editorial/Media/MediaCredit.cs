using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Media;

/// <summary>Who made a media item, as one edition says it.</summary>
public sealed class MediaCredit
{
    /// <summary>The longest credit line, in UTF-16 units.</summary>
    public const int Longest = 300;

    /// <summary>The media item.</summary>
    public MediaId MediaId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The credit line.</summary>
    public required string Credit { get; set; }
}
