using Visnyk.Editorial.Addresses;

namespace Visnyk.Storage.Published;

/// <summary>What an address says.</summary>
/// <param name="State">How it answers.</param>
/// <param name="Target">The id of what stands, or stood, there.</param>
public sealed record AddressRow(AddressState State, long Target);
