using System.Text.Json.Serialization;

namespace Visnyk.Storage.Published;

[JsonSerializable(typeof(PublishedSnapshot))]
[JsonSerializable(typeof(NamedRow[]))]
[JsonSerializable(typeof(SiblingRow[]))]
[JsonSerializable(typeof(CardRow[]))]
[JsonSerializable(typeof(MediaRow))]
[JsonSerializable(typeof(HeadingRow[]))]
[JsonSerializable(typeof(CorrectionRow[]))]
internal sealed partial class PublishedSnapshotJson : JsonSerializerContext;
