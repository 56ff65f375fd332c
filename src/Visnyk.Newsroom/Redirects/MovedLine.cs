using Visnyk.Editorial.Addresses;

namespace Visnyk.Newsroom.Redirects;

/// <summary>An address of the paper's own that leads to another since something was renamed or moved.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="From">The former path.</param>
/// <param name="To">The present path; null where readers do not have it now.</param>
public sealed record MovedLine(AddressKind Kind, string From, string? To);
