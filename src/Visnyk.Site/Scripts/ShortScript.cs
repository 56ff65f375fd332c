using System.Text;
using Acornima;

namespace Visnyk.Site.Scripts;

/// <summary>A script without what only its readers need, comments and indentation. Names, and everything within strings, templates and expressions, stay as they were written.</summary>
internal static class ShortScript
{
    /// <summary>The short form; the text itself where it cannot be understood, since the browser is the one to say what is wrong with it.</summary>
    public static string Of(string text)
    {
        var tokens = new List<(int Start, int End)>();
        var options = new ParserOptions { OnToken = (in Token token) => tokens.Add((token.Start, token.End)) };
        try
        {
            _ = new Parser(options).ParseModule(text);
        }
        catch (ParseErrorException)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var last = 0;
        foreach (var (start, end) in tokens.OrderBy(t => t.Start).ThenBy(t => t.End))
        {
            if (start < last)
            {
                continue;
            }

            if (start > last && last > 0)
            {
                // A line's end may end a statement, so it stays one.
                result.Append(text.AsSpan(last, start - last).Contains('\n') ? '\n' : ' ');
            }

            result.Append(text, start, end - start);
            last = end;
        }

        return result.ToString();
    }
}
