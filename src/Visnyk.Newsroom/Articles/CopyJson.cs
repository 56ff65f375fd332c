using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;

namespace Visnyk.Newsroom.Articles;

/// <summary>A working copy as the editor is given it.</summary>
internal static class CopyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Answer(HttpContext http, ArticleSheet sheet, SavedForm? saved = null) => Results.Text(Write(http, sheet, saved), "application/json", Encoding.UTF8);

    /// <summary>What could not be done, as problem details (RFC 9457), in the language of whoever asks.</summary>
    public static IResult Refuse(HttpContext http, IReadOnlyList<Problem> problems, int? status = null) => Results.Problem(
        detail: string.Join(' ', problems.Select(Visit.Of(http).Text)),
        statusCode: status ?? (problems.Any(p => p.Code.StartsWith("rights.", StringComparison.Ordinal)) ? 403 : problems.Any(p => p.Code.EndsWith(".unknown", StringComparison.Ordinal)) ? 404 : 422),
        extensions: new Dictionary<string, object?> { ["problems"] = problems.Select(p => p.Code).ToArray() });

    /// <param name="http">Who asks.</param>
    /// <param name="sheet">The article as it is.</param>
    /// <param name="saved">What became of the form that was saved, where one was.</param>
    public static string Write(HttpContext http, ArticleSheet sheet, SavedForm? saved = null)
    {
        var visit = Visit.Of(http);
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", sheet.Copy.Version);
            json.WriteNumber("savedAt", sheet.Copy.SavedAt.ToUnixTimeMilliseconds());
            json.WriteString("slug", sheet.Copy.Slug.IsSet ? sheet.Copy.Slug.Value : "");
            json.WriteString("proposedSlug", sheet.ProposedSlug);
            json.WriteString("lead", sheet.Story.LeadMedia?.ToString() ?? "");
            Keys("author", sheet.Copy.Content.Authors);
            Keys("translator", sheet.Copy.Content.Translators);
            json.WriteString("public", sheet.Article.PublicState.ToString());
            json.WritePropertyName("content");
            json.WriteRawValue(ContentJson.Write(sheet.Copy.Content));
            json.WritePropertyName("proposals");
            json.WriteRawValue(ProposalsJson.Write(sheet.Copy.Proposals));
            Problems("stops", sheet.Checklist.Stops);
            Problems("watches", sheet.Checklist.Watches);
            json.WriteStartArray("was");
            foreach (var line in saved?.Was ?? StoryFields.Of(sheet.Story).Lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteStartArray("wrong");
            foreach (var problem in saved?.Wrong ?? [])
            {
                json.WriteStartObject();
                json.WriteString("field", FieldOf(problem));
                json.WriteString("value", problem.Value);
                json.WriteString("text", visit.Text(problem));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("token", http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken);
            json.WriteEndObject();

            void Keys(string name, IEnumerable<AuthorId> authors)
            {
                json.WriteStartArray(name);
                foreach (var author in authors)
                {
                    json.WriteStringValue(author.ToString());
                }

                json.WriteEndArray();
            }

            void Problems(string name, IEnumerable<Problem> problems)
            {
                json.WriteStartArray(name);
                foreach (var problem in problems)
                {
                    json.WriteStringValue(visit.Text(problem));
                }

                json.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The name of the field in an article's form that a problem is about; empty where it is about none alone.</summary>
    public static string FieldOf(Problem problem) => problem.Code switch
    {
        "slug.shape" => "slug",
        "source.url" => "link-url",
        "source.title" => "link-title",
        "source.unknown" => "link-source",
        "section.unknown" or "section.public" => "section",
        _ => "",
    };
}
