using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;

namespace Visnyk.Storage.Published;

public abstract partial class PageReader
{
    /// <summary>The feed of an edition.</summary>
    public Task<FeedRows> Feed(EditionTag edition, CancellationToken cancel) => Read(FeedQueries.Newest, static rows => ReadFeed(rows, named: false), cancel, edition.Value);

    /// <summary>The feed of a section.</summary>
    public Task<FeedRows> SectionFeed(EditionTag edition, SectionId section, CancellationToken cancel) =>
        Read(FeedQueries.Section, static rows => ReadFeed(rows, named: false), cancel, edition.Value, section.Value);

    /// <summary>The feed of a topic, and what every edition that has it calls it.</summary>
    public Task<FeedRows> TopicFeed(EditionTag edition, long topic, CancellationToken cancel) =>
        Read(FeedQueries.Topic, static rows => ReadFeed(rows, named: true), cancel, edition.Value, topic);

    /// <summary>The feed of an author, and what every edition that has them calls them.</summary>
    public Task<FeedRows> AuthorFeed(EditionTag edition, long author, CancellationToken cancel) =>
        Read(FeedQueries.Author, static rows => ReadFeed(rows, named: true), cancel, edition.Value, author);

    private static async ValueTask<FeedRows> ReadFeed(PageRows rows, bool named) => new(
        await rows.Many(ArticleRow.From),
        await rows.Many(static row => new ArticleLink<NamedRow>(row.Number(0), NamedRow.From(row, 1))),
        await rows.Many(static row => new ArticleLink<NamedRow>(row.Number(0), NamedRow.From(row, 1))),
        await rows.Many(static row => new ArticleLink<SiblingRow>(row.Number(0), SiblingRow.From(row, 1))),
        named ? await rows.Many(HeadingRow.From) : []);
}
