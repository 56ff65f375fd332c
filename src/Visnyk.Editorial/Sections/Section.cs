namespace Visnyk.Editorial.Sections;

/// <summary>A place in the paper. It exists in the editions that have named it (<see cref="SectionName"/>).</summary>
public sealed class Section
{
    /// <summary>Its id.</summary>
    public SectionId Id { get; init; }

    /// <summary>Its place among the sections, from 0.</summary>
    public int Position { get; set; }
}
