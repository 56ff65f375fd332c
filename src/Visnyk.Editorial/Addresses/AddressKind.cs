namespace Visnyk.Editorial.Addresses;

/// <summary>What stands at an address.</summary>
public enum AddressKind
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A section's front.</summary>
    Section,

    /// <summary>A topic's page.</summary>
    Topic,

    /// <summary>An author's page.</summary>
    Author,

    /// <summary>A static page.</summary>
    Page,
}
