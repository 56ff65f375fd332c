namespace Visnyk.Site.Models;

/// <summary>A static page, under the name <c>static</c>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its text.</param>
/// <param name="Updated">When it last changed; null where that says nothing.</param>
public sealed record StaticModel(string Title, SafeHtml Body, PageDate? Updated);
