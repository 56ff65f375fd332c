using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Visnyk.Browser.Tests.Writing;

namespace Visnyk.Browser.Tests;

/// <summary>What is filled in around a text: saved like the text, said to be wrong where it stands, and never lost.</summary>
public sealed class FieldTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    [Fact]
    public async Task What_is_wrong_in_a_field_is_said_beside_it_keeps_nothing_else_from_being_saved_and_stays_to_be_mended()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.Begun(desk, "en", "Wrong in two places");
        await Expect(page.Locator("[name=slug]")).ToHaveAttributeAsync("placeholder", "wrong-in-two-places");
        await page.Locator("[name=slug]").FillAsync("No Slug!");
        await page.Locator("[name=link-source]").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name=link-url]").First.FillAsync("javascript:alert(1)");
        await page.Locator("[name=topic]").First.EvaluateAsync("topic => topic.click()");
        await page.Locator("[name=deck]").FillAsync("A deck");
        await Expect(page.Locator("[data-status]")).ToHaveAttributeAsync("data-where", "wrong");
        await Expect(page.Locator("[name=slug]")).ToHaveAccessibleErrorMessageAsync(new Regex("A slug has small letters"));
        await Expect(page.Locator("[name=link-url]").First).ToHaveAccessibleErrorMessageAsync(new Regex("A source’s address is no http"));
        await Expect(page.Locator("[name=link-url]").Nth(1)).Not.ToHaveAttributeAsync("aria-invalid", "true");

        // The rest is saved, nothing is published with it, and it is still there after a reload.
        await using var other = await site.Desk();
        var reader = await site.SignedIn(other, Role.Editor);
        await reader.GotoAsync(page.Url);
        await Expect(reader.Locator("[name=deck]")).ToHaveValueAsync("A deck");
        await Expect(reader.Locator("[name=topic]").First).ToBeCheckedAsync();
        await Expect(reader.Locator("[name=slug]")).ToHaveValueAsync("");
        await page.Locator("[data-publish] button").ClickAsync();
        await Expect(page.Locator("[data-say]")).ToContainTextAsync("A slug has small letters");
        await Expect(page.Locator("[name=slug]")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator("[name=slug]")).ToHaveValueAsync("No Slug!");
        await Expect(page.Locator("[name=link-url]").First).ToHaveAccessibleErrorMessageAsync(new Regex("A source’s address is no http"));

        await page.Locator("[name=slug]").FillAsync("a-slug");
        await page.Locator("[name=link-url]").First.FillAsync("https://court.example/ruling");
        await Saved(page);
        await Expect(page.Locator("[data-wrong]")).ToHaveCountAsync(0);
        await Expect(reader.Locator("[name=slug]")).ToHaveValueAsync("a-slug");
    }

    [Fact]
    public async Task The_typographer_sets_the_lines_around_a_text_too_and_can_be_undone()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.Begun(desk, "uk", "Лапки");
        await page.Locator("[name=headline]").FillAsync("");
        await page.Locator("[name=headline]").PressSequentiallyAsync("Суд: \"Так\" -- і край...");
        await Expect(page.Locator("[name=headline]")).ToHaveValueAsync("Суд: «Так» — і край…");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[name=headline]")).ToHaveValueAsync("Суд: «Так» — і край...");
        await page.Locator("[name=point-text]").First.PressSequentiallyAsync("П'ять");
        await Expect(page.Locator("[name=point-text]").First).ToHaveValueAsync("П’ять");

        // An address is left as it is typed.
        await page.Locator("[name=link-url]").First.PressSequentiallyAsync("https://a.example/x--y");
        await Expect(page.Locator("[name=link-url]").First).ToHaveValueAsync("https://a.example/x--y");
        await Saved(page);
    }

    [Fact]
    public async Task A_story_of_our_own_is_linked_by_words_of_its_headline_before_it_is_published_and_an_address_elsewhere_stays_one()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.Begun(desk, "en", "Verdict in the harbour case");
        var first = page.Url.Split('?')[0];
        await Writing.Begin(page, "en", "Appeal lodged");
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.TypeAsync("The verdict came first, the paper elsewhere says so too.");
        await Select(page, "verdict");
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog input").PressSequentiallyAsync("harbour");
        var offered = page.Locator("dialog datalist option");
        await Expect(offered).ToHaveAttributeAsync("label", "Verdict in the harbour case (English)");
        await Expect(offered).ToHaveAttributeAsync("value", first);
        await page.Locator("dialog input").FillAsync(first);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".text a")).ToHaveTextAsync("verdict");
        Assert.Contains("\"type\":\"story\"", await Body(page), StringComparison.Ordinal);

        await Select(page, "elsewhere");
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog input").FillAsync("https://elsewhere.example" + new Uri(first).AbsolutePath);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".text a[href^='https://elsewhere.example/']")).ToHaveTextAsync("elsewhere");
        await Saved(page);
    }

    [Fact]
    public async Task Two_who_fill_in_the_fields_around_the_text_at_once_undo_nothing_of_each_other()
    {
        await using var one = await site.Desk(width: 1440);
        await using var two = await site.Desk(width: 1440);
        var petro = await site.SignedIn(two, Role.Editor, "Petro Fields");
        var marta = await site.Begun(one, "en", "Filled in");
        await petro.GotoAsync(marta.Url);
        await Ready(petro);
        var author = await marta.Locator("[name=author] option").Nth(1).GetAttributeAsync("value");
        await marta.Locator("[name=author]").First.SelectOptionAsync(author!);
        await marta.Locator("[name=slug]").FillAsync("chosen-slug");
        await Saved(marta);
        await Expect(petro.Locator("[name=author]").First).ToHaveValueAsync(author!);
        await Expect(petro.Locator("[name=slug]")).ToHaveValueAsync("chosen-slug");

        // One adds a key point while the other, offline, writes another: both are there.
        await two.SetOfflineAsync(true);
        await petro.Locator("[name=point-text]").First.FillAsync("Petro’s point");
        await petro.Locator("[name=deck]").FillAsync("Petro’s deck");
        await marta.Locator("[name=point-text]").First.FillAsync("Marta’s point");
        await Saved(marta);
        await two.SetOfflineAsync(false);
        await Saved(petro);
        await Expect(marta.Locator("[name=deck]")).ToHaveValueAsync("Petro’s deck");
        await marta.ReloadAsync();
        await Ready(marta);
        Assert.Equal(["Marta’s point", "Petro’s point"], (await marta.Locator("[name=point-text]").EvaluateAllAsync<string[]>("all => all.map(p => p.value).filter(p => p)")).Order());
        Assert.Equal("chosen-slug", await marta.Locator("[name=slug]").InputValueAsync());
        Assert.Equal(author, await marta.Locator("[name=author]").First.InputValueAsync());
    }
}
