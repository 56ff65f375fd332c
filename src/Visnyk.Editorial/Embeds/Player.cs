namespace Visnyk.Editorial.Embeds;

/// <summary>How something of another site can be shown inside a page, if the reader asks for it.</summary>
/// <param name="Maker">Whose it is, as readers know them.</param>
/// <param name="Url">What the frame loads, https.</param>
/// <param name="Tall">Whether it is a post and not a picture that moves: higher than wide.</param>
public sealed record Player(string Maker, string Url, bool Tall)
{
    /// <summary>The site that the frame loads from, as CSP names it: scheme and host.</summary>
    public string Origin => new Uri(Url).GetLeftPart(UriPartial.Authority);
}
