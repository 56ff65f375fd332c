using System.Text.Json;
using Visnyk.Editorial.Articles;

namespace Visnyk.Newsroom.Live;

/// <summary>Who is in an article, as browsers are told.</summary>
internal static class PresenceJson
{
    public static string Of(ArticleId article, IReadOnlyList<Present> present) => JsonSerializer.Serialize(
        new { article = article.ToString(), people = present.Select(p => new { user = p.User.ToString(), name = p.Name, block = p.Block }) });
}
