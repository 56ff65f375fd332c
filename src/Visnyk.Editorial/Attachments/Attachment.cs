using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Attachments;

/// <summary>A file that the newsroom keeps with a story: a document, a recording, a letter. Readers never get it.</summary>
public sealed class Attachment
{
    /// <summary>The largest file, in bytes.</summary>
    public const long Largest = 100 * 1024 * 1024;

    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>The most of a story.</summary>
    public const int Most = 200;

    /// <summary>Its id; also its file's name.</summary>
    public AttachmentId Id { get; init; }

    /// <summary>The story.</summary>
    public StoryId StoryId { get; init; }

    /// <summary>The file's name as it came.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Who put it there; null where nobody who works here did.</summary>
    public UserId? AddedBy { get; init; }

    /// <summary>When it was put there.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>A file's name without the folders that some browsers send and what no folder of a computer takes; what is too long loses its middle, so that its ending stays.</summary>
    public static string NameOf(string? file)
    {
        var name = OneLine.Of(string.Concat(OneLine.Of(file).Split('/', '\\')[^1].Select(c => "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c))).TrimStart('.');
        if (name.Length > LongestName)
        {
            var ending = name.LastIndexOf('.') is > 0 and var at && name.Length - at <= 20 ? name[at..] : "";
            var start = name[..(LongestName - ending.Length)];
            name = (char.IsHighSurrogate(start[^1]) ? start[..^1] : start) + ending;
        }

        return name;
    }
}
