namespace Visnyk.Editorial.Stories;

/// <summary>What sort of journalism a story is (IPTC genre, in short).</summary>
public enum StoryKind
{
    /// <summary>What happened.</summary>
    News,

    /// <summary>What it means, how it came about.</summary>
    Explainer,

    /// <summary>Somebody's view.</summary>
    Opinion,
}
