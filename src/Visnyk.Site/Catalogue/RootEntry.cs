using Visnyk.Editorial.Addresses;

namespace Visnyk.Site.Catalogue;

/// <summary>What a slug directly under an edition's root leads to.</summary>
/// <param name="Kind">A section or a static page.</param>
/// <param name="Target">Its id.</param>
/// <param name="IsGone">Whether what stood there was removed for good.</param>
public sealed record RootEntry(AddressKind Kind, long Target, bool IsGone = false);
