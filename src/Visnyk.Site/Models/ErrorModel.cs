namespace Visnyk.Site.Models;

/// <summary>An error page, under the name <c>error</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">Why, as the contract of themes names it.</param>
/// <param name="Latest">A way on.</param>
/// <param name="Detail">What went wrong, for developers; null for readers.</param>
public sealed record ErrorModel(int Status, string Reason, IReadOnlyList<CardModel> Latest, string? Detail);
