using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visnyk.Exchange.Checks;

/// <summary>Pairs of texts of which somebody wants to know whether they agree.</summary>
/// <param name="SourceLanguage">Language of the sources (BCP 47).</param>
/// <param name="TargetLanguage">Language of the targets (BCP 47).</param>
/// <param name="IsHtml">Whether the texts are fragments of HTML.</param>
/// <param name="Blocks">The pairs.</param>
internal sealed partial record TranslationCheckRequest(string SourceLanguage, string TargetLanguage, bool IsHtml, IReadOnlyList<TranslationCheckRequest.Pair> Blocks)
{
    public const int MostBlocks = 2_000;
    public const int LongestText = 100_000;
    private const int LongestId = 200;

    /// <summary>A text and its translation.</summary>
    public sealed record Pair(string Id, string Source, string Target);

    /// <summary>The request, or what is wrong with it.</summary>
    public static async Task<(TranslationCheckRequest? Request, string? Wrong)> Read(Stream body, CancellationToken cancel)
    {
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(body, cancellationToken: cancel);
        }
        catch (JsonException error)
        {
            return (null, $"The body is no JSON: {error.Message}");
        }

        using (document)
        {
            try
            {
                return Of(document.RootElement);
            }
            catch (InvalidOperationException)
            {
                // A half of a surrogate pair, escaped, is JSON and no text.
                return (null, "The body holds what is no text in Unicode.");
            }
        }
    }

    private static (TranslationCheckRequest?, string?) Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, "The body is no JSON object.");
        }

        foreach (var name in new[] { "sourceLanguage", "targetLanguage" })
        {
            if (Text(root, name) is not { } tag || !Tag().IsMatch(tag))
            {
                return (null, $"'{name}' is missing or no language tag such as en or zh-CN.");
            }
        }

        var format = root.TryGetProperty("format", out _) ? Text(root, "format") : "plain";
        if (format is not ("plain" or "text" or "html"))
        {
            return (null, "'format' is plain or html.");
        }

        if (!root.TryGetProperty("blocks", out var blocks) || blocks.ValueKind != JsonValueKind.Array)
        {
            return (null, "'blocks' is missing or no array.");
        }

        if (blocks.GetArrayLength() > MostBlocks)
        {
            return (null, $"There are {blocks.GetArrayLength()} blocks; at most {MostBlocks} are checked at once.");
        }

        var pairs = new List<Pair>(blocks.GetArrayLength());
        foreach (var block in blocks.EnumerateArray())
        {
            if (block.ValueKind != JsonValueKind.Object || Text(block, "id") is not { Length: <= LongestId } id || Text(block, "source") is not { } source || Text(block, "target") is not { } target)
            {
                return (null, $"Block {pairs.Count} is no object with 'id', 'source' and 'target', all of them texts.");
            }

            if (source.Length > LongestText || target.Length > LongestText)
            {
                return (null, $"Block '{id}' is longer than {LongestText} characters.");
            }

            pairs.Add(new Pair(id, source, target));
        }

        return (new TranslationCheckRequest(Text(root, "sourceLanguage")!, Text(root, "targetLanguage")!, format == "html", pairs), null);
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
