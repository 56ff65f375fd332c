using Visnyk.Editorial.Sections;

namespace Visnyk.Editorial.Addresses;

/// <summary>
/// Within what a slug is unique in an edition: sections and static pages share the edition's root; the articles of a section are one space
/// whatever the section's present slug, so that renaming a section moves its articles by changing one row.
/// </summary>
/// <param name="Value">A section's id, or one of the fixed spaces.</param>
public readonly record struct AddressSpace(long Value)
{
    /// <summary><c>/{edition}/{slug}</c> and <c>/{edition}/{slug}/</c>: static pages and sections.</summary>
    public static readonly AddressSpace Root = new(0);

    /// <summary><c>/{edition}/topics/{slug}/</c>.</summary>
    public static readonly AddressSpace Topics = new(1);

    /// <summary><c>/{edition}/authors/{slug}/</c>.</summary>
    public static readonly AddressSpace Authors = new(2);

    /// <summary><c>/{edition}/{section}/{slug}</c>.</summary>
    public static AddressSpace Of(SectionId section) => new(section.Value);
}
