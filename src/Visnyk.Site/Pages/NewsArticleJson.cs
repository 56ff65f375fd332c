using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Visnyk.Site.Models;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Pages;

/// <summary>An article as schema.org's NewsArticle in JSON-LD 1.1, fit to stand in a <c>script</c> element: its encoder leaves no &lt; in it.</summary>
internal static partial class NewsArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(PageBuild page, ArticleHead article, string shareImage, string publicUrl)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var model = article.Model;
            string Iso(PageDate date) => ThemeFilters.IsoOf(date.Milliseconds, page.Edition);
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("@id", publicUrl + page.Path);
            json.WriteString("mainEntityOfPage", publicUrl + page.Path);
            json.WriteString("headline", model.Headline);
            Text(json, "description", page.Description);
            json.WriteString("inLanguage", page.Edition.Language);
            json.WriteString("datePublished", Iso(model.Published));
            json.WriteString("dateModified", Iso(model.Updated ?? model.Published));
            Text(json, "articleSection", model.Section?.Name);
            Text(json, "image", PageHead.SharedPicture(model.Lead, publicUrl) ?? shareImage);
            json.WriteNumber("wordCount", article.Words);
            json.WriteBoolean("isAccessibleForFree", true);
            People(json, "author", model.Authors, publicUrl);
            People(json, "translator", model.Translators, publicUrl);
            Publisher(json, page, publicUrl);
            Array(json, "keywords", model.Topics, topic => json.WriteStringValue(topic.Name));
            Translation(json, article, publicUrl);
            Citations(json, model);
            Array(json, "correction", model.Corrections, correction => Correction(json, correction, Iso(correction.Date)));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Publisher(Utf8JsonWriter json, PageBuild page, string publicUrl)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", "NewsMediaOrganization");
        json.WriteString("name", page.Edition.Edition.Name);
        json.WriteString("url", publicUrl + page.Edition.Home);
        json.WriteString("correctionsPolicy", $"{publicUrl}/{page.Edition.Tag}/corrections/");
        json.WriteEndObject();
    }

    private static void Translation(Utf8JsonWriter json, ArticleHead article, string publicUrl)
    {
        if (article.SourcePath is null)
        {
            return;
        }

        json.WriteStartObject("translationOfWork");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", publicUrl + article.SourcePath);
        json.WriteString("inLanguage", article.SourceLanguage);
        json.WriteEndObject();
        json.WriteString("isBasedOn", publicUrl + article.SourcePath);
    }

    private static void Citations(Utf8JsonWriter json, ArticleModel model)
    {
        var links = model.Sources.SelectMany(s => s.Chain).Distinct().ToList();
        Array(json, "citation", links, link =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", link.Title ?? link.Name);
            Text(json, "url", link.Url);
            if (link.Date is { } date)
            {
                json.WriteString("datePublished", DateTimeOffset.FromUnixTimeMilliseconds(date.Milliseconds).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", link.Name);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Correction(Utf8JsonWriter json, CorrectionModel correction, string at)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CorrectionComment");
        json.WriteString("text", System.Net.WebUtility.HtmlDecode(Tag().Replace(correction.Html.Html, "")));
        json.WriteString("datePublished", at);
        json.WriteEndObject();
    }

    private static void People(Utf8JsonWriter json, string name, IReadOnlyList<Person> people, string publicUrl) => Array(json, name, people, person =>
    {
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("name", person.Name);
        json.WriteString("url", publicUrl + person.Url);
        json.WriteEndObject();
    });

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
