using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Visnyk.Browser.Tests;

/// <summary>The whole path of somebody new: from the link that the program prints to a story that a reader has.</summary>
public sealed class WholePathTests(RealChromium chromium) : IClassFixture<RealChromium>
{
    private const string Headline = "The harbour freezes for the first time in forty years";
    private const string Deck = "Ferries wait while icebreakers come from two countries";
    private static readonly string[] Paragraphs =
    [
        "The harbour froze on Tuesday night.",
        "Two icebreakers are on their way, the harbour office says.",
        "Ferries stay in port until Friday.",
    ];

    private readonly ConcurrentQueue<string> complaints = [];

    [Theory]
    [InlineData("a mouse", 1280, 900, true)]
    [InlineData("a phone", 360, 740, false)]
    [InlineData("keys alone", 1280, 900, false)]
    public async Task Whoever_has_the_first_link_comes_back_by_a_passkey_begins_a_paper_and_publishes_a_story_that_readers_have_whole(string with, int width, int height, bool demo)
    {
        using var day = await FirstDay.Begin(demo);
        await using var desk = await Browser(day, with, width, height);
        var page = await desk.NewPageAsync();
        Hands hands = with switch { "a phone" => new Thumbs(page), "keys alone" => new Keys(page), _ => new Hands(page) };
        await Authenticator.Give(desk, page);

        await ComeIn(page, hands, day.Link, demo);
        await BeginPaper(page, hands);
        await MakeSource(page, hands, "Harbour office", "Управління порту");
        await MakeSource(page, hands, "Baltic News Service", "Балтійська служба новин");
        await Write(page, hands);
        await Publish(page, hands);

        await using var outside = await Browser(day, with, width, height);
        page = await outside.NewPageAsync();
        await Read(page, with switch { "a phone" => new Thumbs(page), "keys alone" => new Keys(page), _ => new Hands(page) });
        Assert.True(complaints.IsEmpty, string.Join(Environment.NewLine, complaints));
    }

    private static async Task ComeIn(IPage page, Hands hands, string link, bool demo)
    {
        await page.GotoAsync(link);
        await hands.See("Begin the newsroom");
        await hands.Fill(page.GetByLabel("Name"), "Ada Kos");
        await hands.Fill(page.GetByLabel("Email"), "ada@paper.example");
        await hands.Press(Button(page, "Begin"));
        await hands.See(demo ? "Welcome" : "Welcome to your paper");
        await hands.Press(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^See to it that you come in again") }));
        await hands.See("My account");
        await hands.Fill(page.GetByLabel("Name of the passkey"), "Laptop");
        await hands.Press(Button(page, "Add a passkey"));
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await hands.Press(Button(page, "Sign out"));
        await Expect(page.GetByText("You are signed out.")).ToBeVisibleAsync();
        await hands.Press(Button(page, "Sign in with a passkey"));

        // With a demonstration there is a board to see; it says where a paper of one's own begins.
        await hands.See(demo ? "Board" : "Welcome to your paper");
    }

    private static async Task BeginPaper(IPage page, Hands hands)
    {
        await hands.Press(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Start your own paper") }));
        await hands.See("Start your own paper");
        var (first, second) = (page.GetByRole(AriaRole.Group, new() { Name = "The paper" }), page.GetByRole(AriaRole.Group, new() { Name = "Edition 2" }));
        await Expect(first.GetByLabel("Language")).ToHaveValueAsync("en");
        await hands.Fill(first.GetByLabel("The paper’s name"), "The Harbour");
        await hands.Fill(second.GetByLabel("Language"), "uk");
        await hands.Fill(second.GetByLabel("The paper’s name"), "Гавань");
        await hands.Press(page.GetByRole(AriaRole.Button, new() { Name = "Next: sections and logo" }));
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Sections" })).ToBeVisibleAsync();
        await hands.See("Start your own paper");
        await hands.Fill(page.GetByLabel("Section 5 English"), "Harbour life");
        await hands.Fill(page.GetByLabel("Section 5 Українська"), "Життя порту");
        await hands.Press(page.GetByRole(AriaRole.Button, new() { Name = "Start the paper" }));
        await hands.See("Board");
    }

    private static async Task MakeSource(IPage page, Hands hands, string english, string ukrainian)
    {
        await hands.Press(page.GetByRole(AriaRole.Navigation, new() { Name = "Newsroom" }).GetByRole(AriaRole.Link, new() { Name = "Names" }));
        await hands.See("Sections");
        await hands.Press(page.GetByRole(AriaRole.Link, new() { Name = "Sources" }));
        await hands.See("Sources");
        await hands.Press(page.GetByRole(AriaRole.Link, new() { Name = "New source" }));
        await hands.See("New source");
        await hands.Fill(page.GetByRole(AriaRole.Group, new() { Name = "English" }).GetByLabel("Name"), english);
        await hands.Fill(page.GetByRole(AriaRole.Group, new() { Name = "Українська" }).GetByLabel("Name"), ukrainian);
        await hands.Press(Button(page, "Save"));
        await hands.See(english);
    }

    private static async Task Write(IPage page, Hands hands)
    {
        await hands.Press(page.GetByRole(AriaRole.Navigation, new() { Name = "Newsroom" }).GetByRole(AriaRole.Link, new() { Name = "Board" }));
        await hands.See("Board");
        await hands.Press(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "New story" }));
        await hands.See("New story");
        await hands.Choose(page.GetByLabel("Edition"), "English");
        await hands.Choose(page.GetByLabel("Section"), "News");
        await hands.Fill(page.GetByLabel("Headline"), Headline);
        await hands.Press(Button(page, "Start writing"));
        await Writing.Ready(page);
        await hands.Fill(page.GetByLabel("Deck", new() { Exact = true }), Deck);
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Text" });
        await hands.Enter(text);
        foreach (var (paragraph, i) in Paragraphs.Select((p, i) => (p, i)))
        {
            await page.Keyboard.TypeAsync(paragraph);
            if (i < Paragraphs.Length - 1)
            {
                await page.Keyboard.PressAsync("Enter");
            }
        }

        var file = await page.RunAndWaitForFileChooserAsync(() => hands.Press(Button(page, "Choose a picture")));
        await file.SetFilesAsync(new FilePayload { Name = "harbour.png", MimeType = "image/png", Buffer = await Picture(page) });
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Lead picture" })).ToBeVisibleAsync();
        await Writing.Saved(page);
        await Expect(page.Locator("[data-stops]")).ToContainTextAsync("A picture has no description.");
        await hands.Fill(page.Locator("#lead-alt"), "Ice between the ferries");
        await hands.Fill(page.Locator("#lead-caption"), "The harbour on Wednesday morning");
        await hands.Fill(page.Locator("#lead-credit"), "Marta Kos");

        await hands.SelectParagraph(text, 2);
        await hands.Fill(page.GetByLabel("Key point", new() { Exact = true }).First, "Ferries stay in port");
        await hands.Choose(page.Locator("[data-rows=point]").GetByLabel("Passage").First, Paragraphs[2]);
        await Expect(page.Locator("[name=point-quote]").First).ToHaveValueAsync(Paragraphs[2]);
        await hands.Choose(page.GetByLabel("Source 1").First, "Harbour office");
        await hands.Press(Button(page, "and who passed it on").First);
        await hands.Choose(page.GetByLabel("Source 1").Nth(1), "Baltic News Service");
        await hands.SelectParagraph(text, 1);
        await hands.Choose(page.GetByLabel("Supported by").First, "1. Baltic News Service ← Harbour office");
        await hands.Choose(page.Locator(".row.tie").First.GetByLabel("Passage"), Paragraphs[1]);
        await Writing.Saved(page);
        await Expect(page.Locator("[data-stops]")).ToContainTextAsync("Nothing stops publishing");
        await hands.See("Article");
    }

    private static async Task Publish(IPage page, Hands hands)
    {
        await hands.Press(page.GetByRole(AriaRole.Link, new() { Name = "Workflow", Exact = true }));
        await hands.See("Workflow: " + Headline);
        await hands.Fill(page.Locator("#review-note"), "Please look at the figures");
        await hands.Press(Button(page, "Send to review"));
        await Expect(page.Locator(".notice.good")).ToBeVisibleAsync();
        await hands.Press(Button(page, "Approve"));
        await Expect(Button(page, "Publish what was approved")).ToBeVisibleAsync();
        await hands.See("Workflow: " + Headline);
        await hands.Press(Button(page, "Publish what was approved"));
        await Expect(page.Locator("dl.typed")).ToContainTextAsync("published");
        await hands.See("Workflow: " + Headline);
    }

    private static async Task Read(IPage page, Hands hands)
    {
        await page.GotoAsync("/");
        await hands.See("The Harbour");
        await hands.Press(page.GetByRole(AriaRole.Link, new() { Name = Headline }).First);
        await hands.See(Headline);
        await Expect(page.Locator("[data-part=deck]")).ToHaveTextAsync(Deck);
        await Expect(page.Locator("[data-part=body] p")).ToHaveTextAsync(Paragraphs.Select(p => new Regex("^" + Regex.Escape(p))));
        var picture = page.Locator("[data-part=lead-media] img");
        await Expect(picture).ToHaveAttributeAsync("alt", "Ice between the ferries");
        await picture.EvaluateAsync("image => image.decode()");
        await Expect(page.Locator("[data-part=lead-media]")).ToContainTextAsync("The harbour on Wednesday morning");
        await Expect(page.Locator("[data-part=lead-media]")).ToContainTextAsync("Marta Kos");
        await hands.Press(page.Locator("[data-part=sources] summary"));
        await Expect(page.Locator("[data-part=sources]").GetByText("Harbour office").Last).ToBeVisibleAsync();
        await Expect(page.Locator("[data-part=sources]").GetByText("Baltic News Service").Last).ToBeVisibleAsync();
        await hands.Press(page.Locator("[data-part=key-points]").GetByRole(AriaRole.Link, new() { Name = "Ferries stay in port" }));
        Assert.Contains(Paragraphs[2], await page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task<byte[]> Picture(IPage page) => Convert.FromBase64String(await page.EvaluateAsync<string>(
        "() => { const c = document.createElement('canvas'); [c.width, c.height] = [1600, 900]; const on = c.getContext('2d'); on.fillStyle = '#246'; on.fillRect(0, 0, 1600, 900); return c.toDataURL('image/png').split(',')[1] }"));

    /// <summary>A browser whose pages may not complain of anything.</summary>
    private async Task<IBrowserContext> Browser(FirstDay day, string with, int width, int height)
    {
        var phone = with == "a phone";
        var context = await chromium.Browser.Opened(new()
        {
            BaseURL = day.Address,
            Locale = "en",
            TimezoneId = "Europe/London",
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = phone,
            IsMobile = phone,
            DeviceScaleFactor = phone ? 2 : 1,
        });
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Page?.Url}: {message.Text}");
            }
        };
        context.WebError += (_, error) => complaints.Enqueue($"{error.Page?.Url}: {error.Error}");
        return context;
    }
}
