using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Visnyk.Editorial.Html;

/// <summary>
/// HTML as a tree, in time that grows with its length alone. The parser looks through all open elements at most tags, so its time grows with the
/// square of the nesting; and formatting elements left open come again in every paragraph. Where either goes further than anybody writes, the
/// part so far is closed and reading goes on as at the beginning: no word is lost and none comes twice, only what they stood in.
/// </summary>
internal sealed class HtmlTree
{
    private const int DeepestNesting = 100;
    private const int DeepestFormatting = 16;

    /// <summary>Standards mode, and nothing of the fragment in the head.</summary>
    private const string Beginning = "<!doctype html><body>";

    private readonly HtmlParser parser;
    private INode? newest;
    private int end;

    private HtmlTree() => parser = new HtmlParser(new HtmlParserOptions
    {
        IsNotSupportingFrames = true,
        SkipComments = true,
        MaximumDepth = int.MaxValue,
        OnCreated = Created,
    });

    /// <summary>The body of a fragment, or its parts in order where it is nested too deeply for one; each is no deeper than a recursion can go.</summary>
    public static IEnumerable<IElement> Parse(string html)
    {
        var tree = new HtmlTree();
        var source = (Beginning + html).AsMemory();
        while (!source.IsEmpty)
        {
            var document = tree.Part(source);
            source = source[tree.end..];
            if (document?.Body is { } body)
            {
                yield return body;
            }
        }
    }

    private IDocument? Part(ReadOnlyMemory<char> source)
    {
        (newest, end) = (null, source.Length);
        try
        {
            return parser.ParseDocument(source);
        }
        catch (OperationCanceledException) when (end < source.Length)
        {
            return newest?.Owner;
        }
    }

    /// <summary>An element begins; the one before stands in its place by now. To leave the parser there is no way but an exception.</summary>
    private void Created(IElement element, TextPosition position)
    {
        if (position.Index > 0 && IsTooDeep(newest))
        {
            end = position.Index;
            throw new OperationCanceledException();
        }

        newest = element;
    }

    private static bool IsTooDeep(INode? node)
    {
        var (depth, formatting) = (0, 0);
        for (; node is not null; node = node.Parent)
        {
            depth++;
            formatting += node is IElement { LocalName: "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" } ? 1 : 0;
        }

        return depth > DeepestNesting || formatting > DeepestFormatting;
    }
}
