using System.Text;
using Fluid;

namespace Visnyk.Site.Themes;

/// <summary>
/// Lets an error name the line on which it happened: the engine does not know, so in development every line says its number as it is passed.
/// Lines that begin inside a tag, and text that is not looked at (raw, comments), stay as they are.
/// </summary>
internal static class LineMarks
{
    public const string Tag = "visnyk_line";
    private const string Place = "line";

    /// <summary>The template with its marks.</summary>
    public static string Put(string name, string source)
    {
        var marked = new StringBuilder(source.Length * 2);
        string? until = null;
        for (var at = 0; at < source.Length; at++)
        {
            if (until is null && (at == 0 || source[at - 1] == '\n'))
            {
                marked.Append("{% ").Append(Tag).Append(" '").Append(name).Append('(').Append(source.AsSpan(0, at).Count('\n') + 1).Append(")' %}");
            }

            until = until is null ? Opened(source.AsSpan(at)) : source.AsSpan(at).StartsWith(until) ? null : until;
            marked.Append(source[at]);
        }

        return marked.ToString();
    }

    /// <summary>Registers the mark with a parser.</summary>
    public static void Register(FluidParser parser) => parser.RegisterExpressionTag(Tag, static async (place, _, _, context) =>
    {
        context.AmbientValues[Place] = (await place.EvaluateAsync(context)).ToStringValue();
        return Fluid.Ast.Completion.Normal;
    });

    /// <summary>The mark passed last; null where there are none.</summary>
    public static string? Last(TemplateContext context) => context.AmbientValues.GetValueOrDefault(Place) as string;

    private static string? Opened(ReadOnlySpan<char> text) => text switch
    {
        _ when !text.StartsWith("{") => null,
        _ when IsTag(text, "raw") => "endraw",
        _ when IsTag(text, "comment") => "endcomment",
        _ when text.StartsWith("{%") => "%}",
        _ when text.StartsWith("{{") => "}}",
        _ => null,
    };

    private static bool IsTag(ReadOnlySpan<char> text, string name) =>
        text.StartsWith("{%") && text[2..].TrimStart("-").TrimStart().StartsWith(name, StringComparison.Ordinal);
}
