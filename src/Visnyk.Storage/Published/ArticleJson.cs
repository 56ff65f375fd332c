using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Visnyk.Storage.Published;

/// <summary>Reads the lists that a database puts into one row as JSON; their fields are written small there.</summary>
internal static class ArticleJson
{
    public static readonly PublishedSnapshotJson Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    public static T? Read<T>(string? json, JsonTypeInfo<T> type)
        where T : class => json is null ? null : JsonSerializer.Deserialize(json, type);
}
