namespace Visnyk.Editorial.Topics;

/// <summary>What stories are about.</summary>
public sealed class Topic
{
    /// <summary>Its id.</summary>
    public TopicId Id { get; init; }

    /// <summary>A key that never changes, by which imports find it again; unique.</summary>
    public required string Key { get; init; }
}
