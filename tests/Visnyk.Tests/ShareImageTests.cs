using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Media;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Tests;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Media;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>The image that other sites show of a shared article.</summary>
public abstract class ShareImageTests(Paper paper)
{
    protected Paper Paper => paper;

    [Fact]
    public async Task Every_article_names_an_image_of_its_own_headline()
    {
        await Published(paper, "world", En, "Nobody is named here");
        using var page = await paper.Read("/en/world/nobody-is-named-here");
        string Says(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")!.GetAttribute("content")!;
        Assert.StartsWith("https://paper.example/media/", Says("og:image"), StringComparison.Ordinal);
        Assert.Equal(("1200", "630", "image/png", "Nobody is named here"), (Says("og:image:width"), Says("og:image:height"), Says("og:image:type"), Says("og:image:alt")));
        Assert.Equal("summary_large_image", Says("twitter:card"));
        Assert.Contains(Says("og:image"), page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

        using var response = await paper.Reader.GetAsync(new Uri(new Uri(Says("og:image")).AbsolutePath, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 1, 300_000);
        Assert.Equal((1200, 630), new SharedPicture(bytes).Size);

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(Says("og:image")).AbsolutePath);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await paper.Reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_new_headline_has_a_new_address_to_which_the_old_one_leads()
    {
        var story = await Published(paper, "world", En, "The first headline");
        var first = await ImageOf("/en/world/the-first-headline");
        var picture = await Fetch(first);
        await Save(paper, story, En, Content("The second headline"), version: 1);
        Assert.Equal(first, await ImageOf("/en/world/the-first-headline"));

        await Publish(paper, story, null, En);
        var second = await ImageOf("/en/world/the-first-headline");
        Assert.NotEqual(first, second);
        Assert.Equal((HttpStatusCode.Found, second), await paper.Follow(first));
        Assert.NotEqual(picture, await Fetch(second));
        Assert.Single(await KeptFor(story));
    }

    [Fact]
    public async Task The_headline_of_a_draft_is_in_no_image()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Nobody may know this yet"));
        var article = await ArticleOf(story);
        foreach (var address in new[] { $"/media/{article}/share-en.png", $"/media/{article}-00000000/share-en.png", $"/media/{article}-/share-en.png" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow(address)).Status);
        }

        Assert.Empty(await KeptFor(story));
    }

    [Fact]
    public async Task An_article_taken_down_has_no_image_and_none_is_kept()
    {
        var withdrawn = await Published(paper, "world", En, "It may come back");
        var killed = await Published(paper, "world", En, "It is gone for good");
        var (first, second) = (await ImageOf("/en/world/it-may-come-back"), await ImageOf("/en/world/it-is-gone-for-good"));
        await Fetch(first);
        await Fetch(second);
        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(withdrawn, [En]))).Done);
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(killed, [En]))).Done);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow(first)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Follow(second)).Status);
        Assert.Empty(await KeptFor(withdrawn));
        Assert.Empty(await KeptFor(killed));
    }

    [Fact]
    public async Task Images_of_articles_that_nobody_asks_for_again_are_removed_too()
    {
        var (stays, goes) = (await Published(paper, "world", En, "This one stays"), await Published(paper, "world", En, "This one goes"));
        await Fetch(await ImageOf("/en/world/this-one-stays"));
        await Fetch(await ImageOf("/en/world/this-one-goes"));
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(goes, [En]))).Done);
        Assert.Single(await KeptFor(goes));

        await paper.Stop();
        await paper.Start();
        for (var waited = 0; (await KeptFor(goes)).Length > 0; waited++)
        {
            Assert.True(waited < 1000, "The image of a killed article is still kept.");
            await Task.Delay(10);
        }

        Assert.Single(await KeptFor(stays));
    }

    [Fact]
    public async Task Markup_in_a_headline_is_shown_as_it_was_written()
    {
        await Published(paper, "world", En, "<b>Fish</b> & ships");
        await Published(paper, "world", En, "Fish ships");
        var (marked, plain) = (await Picture("/en/world/b-fish-b-ships"), await Picture("/en/world/fish-ships"));
        Assert.True(marked.Headline.Right > plain.Headline.Right, $"the tags take room: {marked.Headline.Right} and {plain.Headline.Right}");
    }

    [Fact]
    public async Task A_right_to_left_edition_has_it_mirrored()
    {
        var (english, hebrew) = (new SharedPicture(await Drawn("Peace")), new SharedPicture(await Drawn("שלום", He)));
        Assert.True(english.MarkIsLeft && !english.MarkIsRight, "the mark hangs where lines begin");
        Assert.True(hebrew.MarkIsRight && !hebrew.MarkIsLeft, "the mark hangs where lines begin");
        Assert.InRange(english.Headline.Left, 50, 90);
        Assert.InRange(hebrew.Headline.Right, 1110, 1150);
        Assert.True(english.Headline.Right < 700 && hebrew.Headline.Left > 500);
    }

    [Theory]
    [InlineData("ґанок, їжак, єнот, щука й мʼята", "Ґанок, Їжак, Єнот, Щука Й Мʼята")]
    [InlineData("Łódź, Çeşme, Đà Nẵng, Þingvellir", "Straße, Århus, Škofja Loka, Győr")]
    [InlineData("הממשלה אישרה את התקציב", "הכנסת דחתה את התקציב")]
    [InlineData("مجلس الأمن يعتمد القرار", "مجلس الأمن يرفض القرار")]
    [InlineData("Η Βουλή ψήφισε", "Η Βουλή απέρριψε")]
    [InlineData("Խորհրդարանը հաստատեց", "Խորհրդարանը մերժեց")]
    [InlineData("პარლამენტმა დაამტკიცა", "პარლამენტმა უარყო")]
    [InlineData("国会が予算案を可決した", "国会が予算案を否決した")]
    [InlineData("议会通过预算案", "议会否决预算案")]
    public async Task Letters_of_many_scripts_are_set_from_the_fonts_that_come_with_the_program(string one, string other)
    {
        // No font that comes with the program has Thai: such an image shows the paper's name instead, the same for every headline.
        var nothing = await Drawn("ข่าวด่วนวันนี้");
        Assert.Equal(nothing, await Drawn("ไม่มีอะไรใหม่"));
        var (first, second) = (await Drawn(one), await Drawn(other));
        Assert.NotEqual(nothing, first);
        Assert.NotEqual(nothing, second);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(37)]
    public async Task A_headline_of_any_length_stays_inside(int words)
    {
        var story = await Published(paper, "world", En, string.Join(' ', Enumerable.Repeat("wording", words)));
        var picture = new SharedPicture(await Fetch($"/media/{await ArticleOf(story)}/share-en.png"));
        Assert.InRange(picture.Headline.Left, 60, 90);
        Assert.InRange(picture.Headline.Right, 100, 1140);
    }

    [Fact]
    public async Task The_lead_picture_stands_where_lines_end_cut_by_its_focal_point()
    {
        var media = await TakenIn(1600);
        var story = await WithPicture(media);
        var article = await ArticleOf(story);
        var english = new SharedPicture(await Fetch($"/media/{article}/share-en.png"));
        Assert.True(english.RightIsRed && !english.LeftIsRed, "the red half, which the focal point names, is at the right");
        await Save(paper, story, He, Content("עם תמונה") with { Lead = new LeadPicture("שני חצאים", InlineText.Of("כיתוב.")) });
        await Publish(paper, story, null, He);
        var hebrew = new SharedPicture(await Fetch($"/media/{await ArticleOf(story, He)}/share-he.png"));
        Assert.True(hebrew.LeftIsRed && !hebrew.RightIsRed, "mirrored, it is at the left");
    }

    [Fact]
    public async Task A_lost_or_damaged_lead_picture_is_left_out()
    {
        foreach (var damage in new Action<string>[] { File.Delete, file => File.WriteAllText(file, "no picture") })
        {
            var media = await TakenIn(1700 + Random.Shared.Next(200));
            var story = await WithPicture(media);
            await using var db = paper.Action<Database>().OpenPublished();
            var item = (await db.Media.FindAsync(media))!;
            damage(paper.Action<MediaStore>().FileOf(item.Hash, item.Format));
            var picture = new SharedPicture(await Fetch($"/media/{await ArticleOf(story)}/share-en.png"));
            Assert.False(picture.RightIsRed);
            Assert.InRange(picture.Headline.Right, 100, 1140);
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_image_made_once()
    {
        var story = await Published(paper, "world", En, "Everybody shares this");
        var address = await ImageOf("/en/world/everybody-shares-this");
        var pictures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Fetch(address)));
        Assert.All(pictures, p => Assert.Equal(pictures[0], p));
        Assert.Single(await KeptFor(story));
    }

    [Fact]
    public async Task A_crowd_that_asks_for_all_images_at_once_is_served_or_told_when_to_come_back()
    {
        var addresses = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            addresses.Add($"/media/{await ArticleOf(await Published(paper, "sport", En, $"Result number {i}"))}/share-en.png");
        }

        var waiting = addresses.Select(async a => (await paper.Follow(a)).Location!).ToList();
        for (var left = (await Task.WhenAll(waiting)).ToList(); left.Count > 0;)
        {
            var answers = await Task.WhenAll(left.Select(async address =>
            {
                using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
                return (address, response.StatusCode, response.Headers.RetryAfter);
            }));
            Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.OK || (a.StatusCode == HttpStatusCode.ServiceUnavailable && a.RetryAfter is not null)));
            var before = left.Count;
            left = [.. answers.Where(a => a.StatusCode != HttpStatusCode.OK).Select(a => a.address)];
            Assert.True(left.Count < before, "somebody is served in every round");
        }
    }

    [Theory]
    [InlineData("/media/0/share-en.png")]
    [InlineData("/media/zzzzzzzzzzzzz/share-en.png")]
    [InlineData("/media/1-abc-def/share-en.png")]
    [InlineData("/media/-/share-en.png")]
    [InlineData("/media/1/share-.png")]
    [InlineData("/media/1/share-xx.png")]
    [InlineData("/media/1/share-EN.png")]
    [InlineData("/media/1/share-..%2Fen.png")]
    [InlineData("/media/1/share-en.jpg")]
    public async Task An_address_of_no_image_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow(address)).Status);

    [Theory]
    [InlineData("/icon-192.png", 192)]
    [InlineData("/icon-512.png", 512)]
    [InlineData("/icon-maskable-512.png", 512)]
    [InlineData("/apple-touch-icon.png", 180)]
    public async Task The_paper_has_icons_for_devices(string address, int size)
    {
        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal((size, size), new SharedPicture(await response.Content.ReadAsByteArrayAsync()).Size);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await paper.Reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    protected async Task<byte[]> Fetch(string address)
    {
        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        if (response.StatusCode == HttpStatusCode.Found)
        {
            return await Fetch(response.Headers.Location!.OriginalString);
        }

        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    protected async Task<ArticleId> ArticleOf(StoryId story, EditionTag? edition = null)
    {
        var tag = edition ?? En;
        await using var db = paper.Action<Database>().OpenNewsroom();
        return await db.Articles.Where(a => a.StoryId == story && a.Edition == tag).Select(a => a.Id).SingleAsync();
    }

    private async Task<string> ImageOf(string page)
    {
        using var html = await paper.Read(page);
        return new Uri(html.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!).AbsolutePath;
    }

    private async Task<SharedPicture> Picture(string page) => new(await Fetch(await ImageOf(page)));

    private async Task<byte[]> Drawn(string headline, EditionTag? edition = null)
    {
        var tag = edition ?? En;
        return await Fetch($"/media/{await ArticleOf(await Published(paper, "world", tag, headline), tag)}/share-{tag}.png");
    }

    private async Task<string[]> KeptFor(StoryId story)
    {
        var found = new List<string>();
        await using var db = paper.Action<Database>().OpenNewsroom();
        foreach (var article in await db.Articles.Where(a => a.StoryId == story).Select(a => a.Id).ToListAsync())
        {
            var folder = paper.Action<DataDirectory>().ShareImages;
            found.AddRange(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{article}-*", SearchOption.AllDirectories) : []);
        }

        return [.. found];
    }

    private async Task<MediaId> TakenIn(int width) =>
        (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(width, 900), new Dictionary<EditionTag, string>()) { Focal = new FocalPoint(100, 50) })).Value;

    private async Task<StoryId> WithPicture(MediaId media)
    {
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { LeadMedia = media })).Value;
        await Save(paper, story, En, Content("With a picture to share") with { Lead = new LeadPicture("Two halves", InlineText.Of("A caption.")) });
        await Publish(paper, story, null, En);
        return story;
    }
}

public sealed class Share_images_on_SQLite(SqlitePaper paper) : ShareImageTests(paper), IClassFixture<SqlitePaper>
{
    [Fact]
    public async Task Headlines_that_break_software_never_fail()
    {
        // Drawing is dear: an eighth of them in every run.
        foreach (var (_, headline) in Corpora.NaughtyStrings().Index().Where(s => s.Index % 8 == 0))
        {
            var story = await Story(Paper, "world");
            await Save(Paper, story, En, Content(headline));
            if ((await Paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Done)
            {
                Assert.Equal((1200, 630), new SharedPicture(await Fetch($"/media/{await ArticleOf(story)}/share-en.png")).Size);
            }
        }
    }
}

// What an image is drawn from is read as everywhere; the long run draws it from this database too.
[Trait("length", "long")]
public sealed class Share_images_on_PostgreSQL(PostgresPaper paper) : ShareImageTests(paper), IClassFixture<PostgresPaper>;
