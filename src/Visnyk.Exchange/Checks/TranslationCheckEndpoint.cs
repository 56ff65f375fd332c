using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Agreement;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Exchange.Checks;

/// <summary>POST /api/v1/checks/translation: what does not agree between texts and their translations.</summary>
internal static class TranslationCheckEndpoint
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>2,000 blocks of news, and some room.</summary>
    public const int LongestRequest = 32 * 1024 * 1024;

    public static async Task<IResult> Answer(HttpContext http, CancellationToken cancel)
    {
        var (request, wrong) = await TranslationCheckRequest.Read(http.Request.Body, cancel);
        return request is null ? Refusal.Wrong(wrong!) : Results.Text(Write(request), "application/json", Encoding.UTF8);
    }

    private static string Write(TranslationCheckRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("coverage", Word(TranslationCheck.CoverageOf(request.SourceLanguage, request.TargetLanguage)));
            json.WriteStartArray("findings");
            foreach (var (id, source, target) in request.Blocks)
            {
                foreach (var finding in TranslationCheck.Between(request.SourceLanguage, Plain(source, request.SourceLanguage), request.TargetLanguage, Plain(target, request.TargetLanguage)))
                {
                    Write(json, id, finding);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);

        string Plain(string text, string language) =>
            request.IsHtml ? string.Join('\n', Body.Lines(HtmlReader.ReadBlocks(text, new HtmlReaderOptions(language))).Select(line => line.Plain)) : text;
    }

    private static void Write(Utf8JsonWriter json, string block, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("block", block);
        json.WriteString("kind", Word(finding.Kind));
        json.WriteString("severity", Word(finding.Severity));
        Write(json, "source", finding.Source);
        Write(json, "target", finding.Target);
        json.WriteString("code", finding.Code);
        json.WriteString("message", Message(finding));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Mark? mark)
    {
        if (mark is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", mark.Text);
        json.WriteNumber("start", mark.Start);
        json.WriteNumber("end", mark.End);
        json.WriteEndObject();
    }

    private static string Message(Finding finding) => finding switch
    {
        { Source: { } source, Target: { } target } => $"The source says '{source.Text}', the translation '{target.Text}'.",
        { Source: { } source } => $"The translation lacks '{source.Text}'.",
        { Target: { } target } => $"The source does not have '{target.Text}'.",
        _ => finding.Code,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
