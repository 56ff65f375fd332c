using Visnyk.Editorial.Articles;

namespace Visnyk.Newsroom.Pictures;

/// <summary>An article that a picture stands in.</summary>
/// <param name="Article">The article.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Headline">Its headline; may be empty.</param>
/// <param name="IsLead">Whether the picture leads its story; else it stands in the text.</param>
/// <param name="Alt">What it shows, in the edition's words; may be empty.</param>
/// <param name="Words">All that the edition says of it: description, caption and credit.</param>
public sealed record PictureUse(ArticleId Article, string Edition, string Headline, bool IsLead, string Alt, string Words);
