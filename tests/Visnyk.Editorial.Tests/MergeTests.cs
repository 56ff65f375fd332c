using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

public class MergeTests
{
    private static readonly ArticleContent Lviv = Article(("a", "Поліція затримала 12 осіб у Львові."), ("b", "Слідство триває."));

    [Fact]
    public void Changes_in_two_blocks_are_both_there()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 13 осіб у Львові."), ("b", "Слідство триває.")),
            Article(("a", "Поліція затримала 12 осіб у Львові."), ("b", "Слідство триває. Суд завтра.")));
        Assert.Equal(["Поліція затримала 13 осіб у Львові.", "Слідство триває. Суд завтра."], Lines(merged.Content));
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void Changes_in_one_sentence_are_a_proposal_that_stops_publishing_until_it_is_settled()
    {
        var released = Article(("a", "Поліція звільнила 12 осіб у Львові."), ("b", "Слідство триває."));
        var more = Article(("a", "Поліція затримала 21 осіб у Львові."), ("b", "Слідство триває."));
        var merged = Merge.Of(Lviv, more, released);
        Assert.Equal(released.Body, merged.Content.Body);
        var proposal = Assert.Single(merged.Proposals);
        Assert.Equal(
            (ProposalKind.Wording, "a", "Поліція затримала 12 осіб у Львові.", "Поліція звільнила 12 осіб у Львові.", "Поліція затримала 21 осіб у Львові."),
            (proposal.Kind, proposal.Segment, proposal.Origin.Plain, proposal.Kept.Plain, proposal.Offered.Plain));

        var article = new Articles.Article { Edition = EditionTag.Parse("uk") };
        WorkingCopy Copy() => new() { Content = merged.Content with { Headline = "Затримання" }, Proposals = merged.Proposals };
        var copy = Copy();
        Assert.Equal(["proposal.open"], article.WhatStopsPublishing(new Story(), copy).Select(p => p.Code));
        Assert.Equal("proposal.unknown", copy.Settle("other", accept: true)?.Code);
        Assert.Null(copy.Settle(proposal.Id, accept: true));
        Assert.Empty(article.WhatStopsPublishing(new Story(), copy));
        Assert.Equal(more.Body, copy.Content.Body);

        copy = Copy();
        Assert.Null(copy.Settle(proposal.Id, accept: false));
        Assert.Empty(article.WhatStopsPublishing(new Story(), copy));
        Assert.Equal(released.Body, copy.Content.Body);
    }

    [Fact]
    public void On_something_older_what_only_one_side_has_stands_and_is_asked_about()
    {
        // What was begun when one left was ended meanwhile, and what stood then was deleted.
        var merged = Merge.OnOlder(
            Article(("a", "One.")),
            Article(("a", "One. Two ha"), ("b", "Deleted since."), ("c", "Mine.")) with { Headline = "Mine" },
            Article(("a", "One. Two halves.")) with { Headline = "" });
        Assert.Equal(["Deleted since.", "Mine", "Mine.", "Two ha"], merged.Proposals.Select(p => p.Kept.Plain).Order(StringComparer.Ordinal));
        var settled = merged.Proposals.Aggregate(merged.Content, Settling.Accept);
        Assert.Equal(("", "One. Two halves."), (settled.Headline, string.Join('|', Lines(settled))));

        // What both sides have is in no doubt.
        Assert.Empty(Merge.OnOlder(Article(("a", "One.")), Article(("a", "One. Two.")), Article(("a", "One. Two."), ("b", "Three."))).Proposals);
    }

    [Fact]
    public void A_deletion_against_a_change_shows_both()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 12 осіб у Львові.")),
            Article(("a", "Поліція затримала 12 осіб у Львові."), ("b", "Слідство завершено.")));
        Assert.Equal(["Поліція затримала 12 осіб у Львові.", "Слідство завершено."], Lines(merged.Content));
        var proposal = Assert.Single(merged.Proposals);
        Assert.Equal((ProposalKind.Deletion, "b", "Слідство триває.", "Слідство завершено."), (proposal.Kind, proposal.Segment, proposal.Origin.Plain, proposal.Kept.Plain));
        Assert.Equal(["Поліція затримала 12 осіб у Львові."], Lines(Settling.Accept(merged.Content, proposal)));
    }

    [Theory]
    [InlineData("у Львові.", " у Львові.", "a", "x")]
    [InlineData("у Львові.", "у Львові.", "x", "a")]
    public void A_change_goes_with_the_half_that_was_split_off(string tail, string asTyped, string head, string rest)
    {
        var merged = Both(
            Lviv,
            Article((head, "Поліція затримала 12 осіб"), (rest, asTyped), ("b", "Слідство триває.")),
            Article(("a", "Поліція затримала 12 осіб у Харкові."), ("b", "Слідство триває.")));
        Assert.Equal(["Поліція затримала 12 осіб", tail.Replace("Львові", "Харкові", StringComparison.Ordinal), "Слідство триває."], Lines(merged.Content).Select(l => l.Trim()));
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void A_change_goes_with_the_block_that_was_joined_to_another()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 12 осіб у Львові. Слідство триває.")),
            Article(("a", "Поліція затримала 13 осіб у Львові."), ("b", "Слідство завершено.")));
        Assert.Equal(["Поліція затримала 13 осіб у Львові. Слідство завершено."], Lines(merged.Content));
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void A_change_goes_with_a_block_that_was_moved()
    {
        var merged = Both(
            Lviv,
            Article(("b", "Слідство триває."), ("a", "Поліція затримала 12 осіб у Львові.")),
            Article(("a", "Поліція затримала 13 осіб у Львові."), ("b", "Слідство триває.")));
        Assert.Equal(["Слідство триває.", "Поліція затримала 13 осіб у Львові."], Lines(merged.Content));
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void One_place_to_split_is_one_split_whoever_did_it()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 13 осіб"), ("x", "у Львові."), ("b", "Слідство триває.")),
            Article(("a", "Поліція затримала 12 осіб"), ("y", "у Харкові."), ("b", "Слідство триває.")));
        Assert.Equal(["Поліція затримала 13 осіб", "у Харкові.", "Слідство триває."], Lines(merged.Content));
    }

    [Fact]
    public void Two_places_to_split_are_two_splits()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала"), ("x", "12 осіб у Львові."), ("b", "Слідство триває.")),
            Article(("a", "Поліція затримала 12 осіб"), ("y", "у Харкові."), ("b", "Слідство триває.")));
        Assert.Equal(["Поліція затримала", "12 осіб", "у Харкові.", "Слідство триває."], Lines(merged.Content).Select(l => l.Trim()));
    }

    [Fact]
    public void Both_ends_of_a_block_that_one_splits_and_the_other_joins_keep_their_words()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 12 осіб у Львові. Слідство триває.")),
            Article(("a", "Поліція затримала"), ("x", "12 осіб у Львові."), ("b", "Слідство триває.")));
        Assert.Equal(["Поліція затримала", "12 осіб у Львові. Слідство триває."], Lines(merged.Content).Select(l => l.Trim()));
    }

    [Fact]
    public void Sentences_added_at_one_place_are_both_there_in_one_order()
    {
        var merged = Both(
            Lviv,
            Article(("a", "Поліція затримала 12 осіб у Львові. Суд завтра."), ("b", "Слідство триває."), ("x", "Перша."), ("x2", "Друга.")),
            Article(("a", "Поліція затримала 12 осіб у Львові. Адвокати мовчать."), ("b", "Слідство триває."), ("y", "Третя.")));
        Assert.Equal(
            ["Поліція затримала 12 осіб у Львові. Адвокати мовчать. Суд завтра.", "Слідство триває.", "Перша.", "Друга.", "Третя."],
            Lines(merged.Content));
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void Half_a_sentence_each_at_one_place_makes_no_sentence_that_nobody_wrote()
    {
        var merged = Merge.Of(Lviv, Lviv with { Headline = "Затримання" }, Lviv with { Headline = "Арешти" });
        Assert.Equal("Арешти", merged.Content.Headline);
        Assert.Equal(("#article", "headline", "Затримання"), Assert.Single(merged.Proposals) is var p ? (p.Segment, p.Field, p.Offered.Plain) : default);
        Assert.Equal("Затримання", Settling.Accept(merged.Content, p).Headline);
    }

    [Fact]
    public void Marks_of_one_and_words_of_the_other_are_both_there()
    {
        var merged = Both(
            Html("<p data-block='a'>The council met on Monday. It voted.</p>"),
            Html("<p data-block='a'>The <strong>council</strong> met on Monday. It voted.</p>"),
            Html("<p data-block='a'>The council met on <a href='https://example.org/'>Tuesday</a>. It <em>voted</em>.</p>"));
        Assert.Equal(Html("<p data-block='a'>The <strong>council</strong> met on <a href='https://example.org/'>Tuesday</a>. It <em>voted</em>.</p>").Body, merged.Content.Body);
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void A_mark_on_a_word_that_is_gone_is_proposed()
    {
        var merged = Merge.Of(
            Html("<p data-block='a'>The council met on Monday.</p>"),
            Html("<p data-block='a'>The council met on <strong>Monday</strong>.</p>"),
            Html("<p data-block='a'>The council met on Tuesday.</p>"));
        Assert.Equal("The council met on Monday.", Assert.Single(merged.Proposals).Offered.Plain);
    }

    [Fact]
    public void Lists_tables_and_boxes_are_merged_by_their_parts()
    {
        const string List = "<ul data-block='l'><li data-block='i1'>One</li>{0}<li data-block='i2'>{1}</li></ul>";
        const string Table = "<table data-block='t'><tr><td data-block='c1'>{2}</td><td data-block='c2'>b</td></tr><tr><td data-block='c3'>c</td><td data-block='c4'>{3}</td></tr></table>";
        ArticleContent With(params string[] parts) => Html(string.Format(List + Table, parts));
        var merged = Both(With("", "Two", "a", "d"), With("<li data-block='x'>New</li>", "Two", "A", "d"), With("", "Second", "a", "D"));
        Assert.Equal(With("<li data-block='x'>New</li>", "Second", "A", "D"), merged.Content, Same);
        Assert.Empty(merged.Proposals);
    }

    [Fact]
    public void A_list_deleted_against_an_item_added_shows_both()
    {
        var merged = Both(
            Html("<p data-block='p'>Text.</p><ul data-block='l'><li data-block='i1'>One</li></ul>"),
            Html("<p data-block='p'>Text.</p>"),
            Html("<p data-block='p'>Text.</p><ul data-block='l'><li data-block='i1'>One</li><li data-block='i2'>Two</li></ul>"));
        Assert.Equal(["Text.", "Two"], Lines(merged.Content));
        Assert.Equal(("l", ProposalKind.Deletion), Assert.Single(merged.Proposals) is var p ? (p.Segment, p.Kind) : default);
    }

    [Fact]
    public void Different_choices_are_proposed_and_the_same_or_one_sided_are_not()
    {
        var origin = Html("<h2 data-block='h'>Title</h2><p data-block='p'>Text.</p>");
        var merged = Both(origin, Html("<h3 data-block='h'>Title</h3><p data-block='p'>Text.</p>"), Html("<h2 data-block='h'>Other title</h2><p data-block='p'>Text.</p>"));
        Assert.Equal(Html("<h3 data-block='h'>Other title</h3><p data-block='p'>Text.</p>").Body, merged.Content.Body);
        Assert.Empty(merged.Proposals);

        var clash = Merge.Of(origin, Html("<h3 data-block='h'>Title</h3><p data-block='p'>Text.</p>"), Html("<p data-block='h'>Title</p><p data-block='p'>Text.</p>"));
        var proposal = Assert.Single(clash.Proposals);
        Assert.Equal(ProposalKind.Choice, proposal.Kind);
        Assert.Equal(3, Assert.IsType<Heading>(Settling.Accept(clash.Content, proposal).Body[0]).Level);
    }

    [Fact]
    public void Proposals_read_back_are_the_proposals_that_were_written()
    {
        var merged = Merge.Of(Lviv, Article(("a", "Поліція звільнила 12 осіб у Львові.")), Article(("a", "Поліція затримала 21 осіб у Львові."), ("b", "Слідство завершено.")));
        Assert.Equal(2, merged.Proposals.Length);
        Assert.Equal(merged.Proposals, ProposalsJson.Read(ProposalsJson.Write(merged.Proposals)));
        Assert.Empty(ProposalsJson.Read(""));
    }

    [Fact]
    public void Ids_that_stand_twice_lose_no_words()
    {
        var twice = Article(("a", "One."), ("a", "Two."));
        var merged = Merge.Of(Article(("a", "One.")), twice, Article(("a", "One more."), ("c", "Three.")));
        Assert.Equal(["One more.", "Three.", "Two."], Lines(merged.Content).Order());
        Assert.Equal(3, merged.Content.Body.Select(b => b.Id).Distinct().Count());
    }

    [Fact]
    public void A_block_of_another_kind_under_an_old_id_loses_no_words()
    {
        var merged = Merge.Of(Article(("a", "One.")), Html("<ul data-block='a'><li data-block='i'>Item</li></ul>"), Article(("a", "One more.")));
        Assert.Contains("Item", Lines(merged.Content));
        Assert.Contains("One more.", Lines(merged.Content));
    }

    internal static ArticleContent Article(params (string Id, string Text)[] paragraphs) =>
        new() { Body = [.. paragraphs.Select(p => (Block)new Paragraph(BlockId.Parse(p.Id), InlineText.Of(p.Text)))] };

    internal static IEnumerable<string> Lines(ArticleContent content) => Body.Lines(content.Body).Select(l => l.Plain).Where(l => l.Length > 0);

    private static ArticleContent Html(string html) => new() { Body = HtmlReader.ReadBlocks(html) };

    private static bool Same(ArticleContent one, ArticleContent other) => ContentJson.Write(one) == ContentJson.Write(other);

    /// <summary>The merge, where it does not matter who is who.</summary>
    private static MergedContent Both(ArticleContent origin, ArticleContent one, ArticleContent other)
    {
        var merged = Merge.Of(origin, one, other);
        var turned = Merge.Of(origin, other, one);
        Assert.Equal(merged.Content, turned.Content, Same);
        Assert.Equal(merged.Proposals.Select(p => p.Id), turned.Proposals.Select(p => p.Id));
        return merged;
    }
}
