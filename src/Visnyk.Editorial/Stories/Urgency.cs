namespace Visnyk.Editorial.Stories;

/// <summary>How soon a story has to be done, by the numbers of IPTC ninjs (<c>urgency</c>, 1 most urgent).</summary>
public enum Urgency
{
    /// <summary>Before everything else.</summary>
    Flash = 1,

    /// <summary>Before what is usual.</summary>
    Urgent = 3,

    /// <summary>As usual.</summary>
    Normal = 5,

    /// <summary>When there is time.</summary>
    Low = 8,
}
