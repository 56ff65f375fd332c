namespace Visnyk.Editorial.Results;

/// <summary>Something that keeps an action from being done, said so that a screen can put it beside the field it concerns.</summary>
/// <param name="Code">Stable name, the key of its message in locales: <c>headline.missing</c>.</param>
/// <param name="Detail">What exactly, in English, for logs and the command line.</param>
/// <param name="Edition">The edition it concerns; null where it concerns the story.</param>
public sealed record Problem(string Code, string Detail, string? Edition = null)
{
    /// <summary>What it is about, for its message: a figure, an address; may be empty.</summary>
    public string Value { get; init; } = "";

    /// <summary>How many there are of what the message counts; null where it counts nothing.</summary>
    public long? Count { get; init; }
}
