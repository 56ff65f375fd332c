namespace Visnyk.Editorial.Addresses;

/// <summary>How an address answers.</summary>
public enum AddressState
{
    /// <summary>With what stands there.</summary>
    Current,

    /// <summary>301 to the present address of what stood there.</summary>
    Moved,

    /// <summary>404, saying that it was withdrawn.</summary>
    Withdrawn,

    /// <summary>410: it was killed.</summary>
    Killed,
}
