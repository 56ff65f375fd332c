using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visnyk.Storage.Published;

/// <summary>An article's own words beside its body, as published. HTML in it is safe.</summary>
public sealed partial record PublishedSnapshot
{
    private static readonly SnapshotJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>Where it was written; may be empty.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>How many words the body has.</summary>
    public int Words { get; init; }

    /// <summary>Ids of those who wrote it, in byline order.</summary>
    public long[] Authors { get; init; } = [];

    /// <summary>Ids of those who translated it.</summary>
    public long[] Translators { get; init; } = [];

    /// <summary>The caption of the lead picture, HTML; null where there is no lead picture.</summary>
    public string? LeadCaption { get; init; }

    /// <summary>The credit of the lead picture where this edition says it otherwise than the item; null for the item's own.</summary>
    public string? LeadCredit { get; init; }

    /// <summary>The summary.</summary>
    public KeyPointLine[] KeyPoints { get; init; } = [];

    /// <summary>Who says so.</summary>
    public AttributionLine[] Attributions { get; init; } = [];

    /// <summary>Corrections, oldest first.</summary>
    public CorrectionLine[] Corrections { get; init; } = [];

    /// <summary>The sites that frames in the body load from if the reader asks, as CSP names them; null for none.</summary>
    public string[]? Frames { get; init; }

    /// <summary>The title in results of search engines; null for the headline.</summary>
    public string? SearchTitle { get; init; }

    /// <summary>The lines under it; null for the deck.</summary>
    public string? SearchDescription { get; init; }

    /// <summary>The title on cards of social networks; null for the headline.</summary>
    public string? SocialTitle { get; init; }

    /// <summary>The lines under it; null for the deck.</summary>
    public string? SocialDescription { get; init; }

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json.PublishedSnapshot);

    /// <summary>From JSON.</summary>
    public static PublishedSnapshot Read(string json) => JsonSerializer.Deserialize(json, Json.PublishedSnapshot)!;

    /// <summary>A line of the summary.</summary>
    /// <param name="Html">Its words.</param>
    /// <param name="Anchor">The HTML id of the passage that supports it; empty where none does, which only previews have.</param>
    public sealed record KeyPointLine(string Html, string Anchor);

    /// <summary>An attribution.</summary>
    /// <param name="Chain">From the origin to the nearest.</param>
    /// <param name="Anchors">The HTML ids of the passages it supports.</param>
    public sealed record AttributionLine(LinkLine[] Chain, string[] Anchors);

    /// <summary>A link of a chain.</summary>
    /// <param name="Source">The source's id.</param>
    /// <param name="Url">The document; null where unknown.</param>
    /// <param name="Title">The document's title; null where unknown.</param>
    /// <param name="Date">The day it was said; null where unknown.</param>
    public sealed record LinkLine(long Source, string? Url, string? Title, DateOnly? Date);

    /// <summary>A correction.</summary>
    /// <param name="Html">What was wrong and what is right.</param>
    /// <param name="At">When, Unix milliseconds.</param>
    /// <param name="Kind">A <see cref="Editorial.Corrections.CorrectionKind"/>.</param>
    /// <param name="ChangesMeaning">Whether it stands above the body.</param>
    /// <param name="Anchor">The HTML id of the passage; null for the whole article.</param>
    public sealed record CorrectionLine(string Html, long At, int Kind, bool ChangesMeaning, string? Anchor);

    [JsonSerializable(typeof(PublishedSnapshot))]
    private sealed partial class SnapshotJson : JsonSerializerContext;
}
