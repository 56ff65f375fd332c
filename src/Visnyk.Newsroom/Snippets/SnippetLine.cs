using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Articles;

namespace Visnyk.Newsroom.Snippets;

/// <summary>The text of a snippet in one edition, as the form has it.</summary>
/// <param name="Body">What was written.</param>
/// <param name="Html">The same as HTML, for those who write without a script.</param>
/// <param name="Was">What tells whether the field was touched: a hash of what it said when the form was made.</param>
/// <param name="Version">The version that it was written on.</param>
public sealed record SnippetLine(ImmutableArray<Block> Body, string Html, string Was, int Version)
{
    /// <summary>Whether somebody wrote in it.</summary>
    public bool IsChanged => Was != Hash(Html);

    /// <summary>A text as it stands.</summary>
    /// <param name="body">The text.</param>
    /// <param name="language">Its language (BCP 47).</param>
    /// <param name="version">Its version.</param>
    public static SnippetLine Of(ImmutableArray<Block> body, string language, int version)
    {
        var html = Write(body, language);
        return new SnippetLine(body, html, Hash(html), version);
    }

    /// <summary>What was typed as HTML; what holds no tag is plain text, with empty lines between paragraphs.</summary>
    public static ImmutableArray<Block> Read(string typed, string language)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var html = typed.Contains('<', StringComparison.Ordinal)
            ? typed
            : string.Concat(typed.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
        return HtmlReader.ReadBlocks(html, ArticleForm.Reading(language));
    }

    /// <summary>A text as HTML to write in, a block a line.</summary>
    public static string Write(ImmutableArray<Block> body, string language) => string.Join('\n', body.Select(block => ArticleForm.Html([block], language, [])));

    private static string Hash(string html) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n").Trim())))[..16];
}
