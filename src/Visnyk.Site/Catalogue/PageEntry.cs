using Visnyk.Editorial.Pages;

namespace Visnyk.Site.Catalogue;

/// <summary>A static page in an edition's navigation.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its address.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record PageEntry(PageId Id, string Title, string Address, DateTimeOffset UpdatedAt);
