using System.Text.RegularExpressions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Text;

namespace Visnyk.Newsroom.Comments;

/// <summary>A piece of a comment: words, an address, or somebody's name.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Url">Where it leads, absolute http or https; null where it is no address.</param>
/// <param name="IsName">Whether it names somebody who works here.</param>
public sealed partial record CommentPiece(string Text, string? Url = null, bool IsName = false)
{
    /// <summary>The pieces of a comment, in their order: together they are its text.</summary>
    public static IReadOnlyList<CommentPiece> Of(string text, IReadOnlyList<User> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = people.Select(p => p.Name).Where(n => n.Length > 0).Distinct().OrderByDescending(n => n.Length).ToList();
        var pieces = new List<CommentPiece>();
        var done = 0;
        void Take(int at, CommentPiece piece)
        {
            if (at > done)
            {
                pieces.Add(new CommentPiece(text[done..at]));
            }

            pieces.Add(piece);
            done = at + piece.Text.Length;
        }

        foreach (Match match in Special().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '}', '»', '”', '"', '\'');
            if (match.Index < done)
            {
                continue;
            }

            if (match.Value == "@")
            {
                if (names.Find(n => string.Compare(text, match.Index + 1, n, 0, n.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } name)
                {
                    Take(match.Index, new CommentPiece(text.Substring(match.Index, name.Length + 1), IsName: true));
                }
            }
            else if (SafeUrl.Web(address) is { } url)
            {
                Take(match.Index, new CommentPiece(address, url));
            }
        }

        if (done < text.Length)
        {
            pieces.Add(new CommentPiece(text[done..]));
        }

        return pieces;
    }

    [GeneratedRegex(@"@|\bhttps?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
