using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;

namespace Visnyk.Storage.Model;

/// <summary>How typed values stand in columns, the same in both databases: ids and instants as 64-bit integers, the rest as text.</summary>
internal static class Conversions
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        model.Properties<StoryId>().HaveConversion<StoryIdColumn>();
        model.Properties<ArticleId>().HaveConversion<ArticleIdColumn>();
        model.Properties<RevisionId>().HaveConversion<RevisionIdColumn>();
        model.Properties<MediaId>().HaveConversion<MediaIdColumn>();
        model.Properties<SectionId>().HaveConversion<SectionIdColumn>();
        model.Properties<TopicId>().HaveConversion<TopicIdColumn>();
        model.Properties<AuthorId>().HaveConversion<AuthorIdColumn>();
        model.Properties<SourceId>().HaveConversion<SourceIdColumn>();
        model.Properties<CorrectionId>().HaveConversion<CorrectionIdColumn>();
        model.Properties<ReportId>().HaveConversion<ReportIdColumn>();
        model.Properties<CommentId>().HaveConversion<CommentIdColumn>();
        model.Properties<BlockId>().HaveConversion<BlockIdColumn>();
        model.Properties<ImmutableArray<NotificationKind>>().HaveConversion<NotificationKindsColumn>();
        model.Properties<SnippetId>().HaveConversion<SnippetIdColumn>();
        model.Properties<PageId>().HaveConversion<PageIdColumn>();
        model.Properties<AttachmentId>().HaveConversion<AttachmentIdColumn>();
        model.Properties<UserId>().HaveConversion<UserIdColumn>();
        model.Properties<ImmutableArray<Role>>().HaveConversion<RolesColumn>();
        model.Properties<ImmutableArray<UserId>>().HaveConversion<UserIdsColumn>();
        model.Properties<ImmutableArray<EditionTag>>().HaveConversion<EditionTagsColumn>();
        model.Properties<ImmutableArray<SectionId>>().HaveConversion<SectionIdsColumn>();
        model.Properties<ImmutableArray<string>>().HaveConversion<WordsColumn>();
        model.Properties<AddressSpace>().HaveConversion<AddressSpaceColumn>();
        model.Properties<EditionTag>().HaveConversion<EditionTagColumn>();
        model.Properties<Slug>().HaveConversion<SlugColumn>();
        model.Properties<FocalPoint>().HaveConversion<FocalPointColumn>();
        model.Properties<DateTimeOffset>().HaveConversion<InstantColumn>();
        model.Properties<ArticleContent>().HaveConversion<ContentColumn>();
        model.Properties<ImmutableArray<Proposal>>().HaveConversion<ProposalsColumn>();
        model.Properties<ImmutableArray<TopicId>>().HaveConversion<TopicIdsColumn>();
        model.Properties<ImmutableArray<Attribution>>().HaveConversion<AttributionsColumn>();
        model.Properties<ImmutableArray<Block>>().HaveConversion<BlocksColumn>();
    }

    private sealed class StoryIdColumn() : ValueConverter<StoryId, long>(id => id.Value, value => new(value));

    private sealed class ArticleIdColumn() : ValueConverter<ArticleId, long>(id => id.Value, value => new(value));

    private sealed class RevisionIdColumn() : ValueConverter<RevisionId, long>(id => id.Value, value => new(value));

    private sealed class MediaIdColumn() : ValueConverter<MediaId, long>(id => id.Value, value => new(value));

    private sealed class SectionIdColumn() : ValueConverter<SectionId, long>(id => id.Value, value => new(value));

    private sealed class TopicIdColumn() : ValueConverter<TopicId, long>(id => id.Value, value => new(value));

    private sealed class AuthorIdColumn() : ValueConverter<AuthorId, long>(id => id.Value, value => new(value));

    private sealed class SourceIdColumn() : ValueConverter<SourceId, long>(id => id.Value, value => new(value));

    private sealed class CorrectionIdColumn() : ValueConverter<CorrectionId, long>(id => id.Value, value => new(value));

    private sealed class ReportIdColumn() : ValueConverter<ReportId, long>(id => id.Value, value => new(value));

    private sealed class CommentIdColumn() : ValueConverter<CommentId, long>(id => id.Value, value => new(value));

    private sealed class BlockIdColumn() : ValueConverter<BlockId, string>(id => id.Value, value => BlockId.Parse(value));

    private sealed class NotificationKindsColumn() : ValueConverter<ImmutableArray<NotificationKind>, string>(
        kinds => string.Join(' ', kinds),
        text => Each(text, kind => Enum.Parse<NotificationKind>(kind)));

    private sealed class PageIdColumn() : ValueConverter<PageId, long>(id => id.Value, value => new(value));

    private sealed class SnippetIdColumn() : ValueConverter<SnippetId, long>(id => id.Value, value => new(value));

    private sealed class AttachmentIdColumn() : ValueConverter<AttachmentId, long>(id => id.Value, value => new(value));

    private sealed class UserIdColumn() : ValueConverter<UserId, long>(id => id.Value, value => new(value));

    private sealed class UserIdsColumn() : ValueConverter<ImmutableArray<UserId>, string>(
        ids => string.Join(' ', ids.Select(id => id.Value.ToString(CultureInfo.InvariantCulture))),
        text => Each(text, id => new UserId(long.Parse(id, CultureInfo.InvariantCulture))));

    private sealed class RolesColumn() : ValueConverter<ImmutableArray<Role>, string>(
        roles => string.Join(' ', roles),
        text => Each(text, role => Enum.Parse<Role>(role)));

    private sealed class EditionTagsColumn() : ValueConverter<ImmutableArray<EditionTag>, string>(
        tags => string.Join(' ', tags),
        text => Each(text, tag => EditionTag.Parse(tag)));

    private sealed class SectionIdsColumn() : ValueConverter<ImmutableArray<SectionId>, string>(
        ids => string.Join(' ', ids.Select(id => id.Value.ToString(CultureInfo.InvariantCulture))),
        text => Each(text, id => new SectionId(long.Parse(id, CultureInfo.InvariantCulture))));

    private sealed class WordsColumn() : ValueConverter<ImmutableArray<string>, string>(words => string.Join(' ', words), text => Each(text, word => word));

    private sealed class AddressSpaceColumn() : ValueConverter<AddressSpace, long>(space => space.Value, value => new(value));

    private sealed class EditionTagColumn() : ValueConverter<EditionTag, string>(tag => tag.Value, value => EditionTag.Parse(value));

    private sealed class SlugColumn() : ValueConverter<Slug, string>(slug => slug.Value, value => value.Length == 0 ? default : Slug.Parse(value));

    private sealed class FocalPointColumn() : ValueConverter<FocalPoint, int>(point => (point.X * 1000) + point.Y, value => new(value / 1000, value % 1000));

    private sealed class InstantColumn() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        value => DateTimeOffset.FromUnixTimeMilliseconds(value));

    private sealed class ContentColumn() : ValueConverter<ArticleContent, string>(content => ContentJson.Write(content), text => ContentJson.Read(text));

    private sealed class ProposalsColumn() : ValueConverter<ImmutableArray<Proposal>, string>(proposals => ProposalsJson.Write(proposals), text => ProposalsJson.Read(text));

    private sealed class BlocksColumn() : ValueConverter<ImmutableArray<Block>, string>(blocks => BodyJson.Write(blocks), text => BodyJson.ReadBlocks(text));

    private sealed class TopicIdsColumn() : ValueConverter<ImmutableArray<TopicId>, string>(
        ids => string.Join(' ', ids.Select(id => id.Value.ToString(CultureInfo.InvariantCulture))),
        text => ReadTopics(text));

    private sealed class AttributionsColumn() : ValueConverter<ImmutableArray<Attribution>, string>(
        attributions => WriteAttributions(attributions),
        text => ReadAttributions(text));

    private static ImmutableArray<T> Each<T>(string text, Func<string, T> read) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(read)];

    private static ImmutableArray<TopicId> ReadTopics(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new TopicId(long.Parse(id, CultureInfo.InvariantCulture)))];

    private static string WriteAttributions(ImmutableArray<Attribution> attributions) => JsonSerializer.Serialize(
        attributions.Select(a => new AttributionRow(a.Id, [.. a.Chain.Select(l => new LinkRow(l.Source.Value, l.Url, l.Title, l.Date))])));

    private static ImmutableArray<Attribution> ReadAttributions(string text) =>
        [.. JsonSerializer.Deserialize<AttributionRow[]>(text)!
            .Select(a => new Attribution(a.Id, [.. a.Chain.Select(l => new AttributionLink(new SourceId(l.Source), l.Url, l.Title, l.Date))]))];

    private sealed record AttributionRow(string Id, LinkRow[] Chain);

    private sealed record LinkRow(long Source, string? Url, string? Title, DateOnly? Date);
}
