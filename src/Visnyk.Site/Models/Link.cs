namespace Visnyk.Site.Models;

/// <summary>An entry of a navigation.</summary>
/// <param name="Title">Its words (a section's name, a page's title).</param>
/// <param name="Url">Its address.</param>
/// <param name="Current">Whether the page is it or stands in it.</param>
public sealed record Link(string Title, string Url, bool Current)
{
    /// <summary>The words again, under the name that sections have.</summary>
    public string Name => Title;
}
