using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Visnyk.Desk.People;

namespace Visnyk.Tests;

public sealed class Api_on_SQLite(SqliteNewsroom paper) : ApiTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Api_on_PostgreSQL(PostgresNewsroom paper) : ApiTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>Other programs: who is let in, and what they are told.</summary>
public abstract class ApiTests(NewsroomPaper paper)
{
    private const string Check = "/api/v1/checks/translation";

    private const string Pair = """{"sourceLanguage":"en","targetLanguage":"uk","blocks":[{"id":"b1","source":"Last year 13,221 people entered the country.","target":"Торік до країни в'їхало 13 212 осіб."},{"id":"b2","source":"On 9 February.","target":"9 лютого."}]}""";

    [Fact]
    public async Task A_figure_that_became_another_is_told_with_its_place_on_both_sides()
    {
        var (status, said) = await Ask(await Token(TokenScope.Read), Pair);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("full", said.GetProperty("coverage").GetString());
        var finding = Assert.Single(said.GetProperty("findings").EnumerateArray());
        Assert.Equal(("b1", "number", "error"), (finding.GetProperty("block").GetString(), finding.GetProperty("kind").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Equal(("13,221", 10, 16), Mark(finding.GetProperty("source")));
        Assert.Equal(("13 212", 24, 30), Mark(finding.GetProperty("target")));
        Assert.Contains("13 212", finding.GetProperty("message").GetString(), StringComparison.Ordinal);

        var html = Pair.Replace("13,221 people", "<b>13,221</b> people", StringComparison.Ordinal).Replace("{\"source", "{\"format\":\"html\",\"source", StringComparison.Ordinal);
        Assert.Equal(("13,221", 10, 16), Mark((await Ask(await Token(TokenScope.Write), html)).Said.GetProperty("findings")[0].GetProperty("source")));
        var far = Pair.Replace("\"uk\"", "\"tlh\"", StringComparison.Ordinal).Replace("13 212", "13 221", StringComparison.Ordinal);
        Assert.Equal("digits", (await Ask(await Token(TokenScope.Admin), far)).Said.GetProperty("coverage").GetString());
    }

    [Theory]
    [InlineData("no json", "no JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("""{"targetLanguage":"uk","blocks":[]}""", "'sourceLanguage'")]
    [InlineData("""{"sourceLanguage":"en","targetLanguage":"../x","blocks":[]}""", "'targetLanguage'")]
    [InlineData("""{"sourceLanguage":"en","targetLanguage":"uk"}""", "'blocks'")]
    [InlineData("""{"sourceLanguage":"en","targetLanguage":"uk","blocks":[{"id":"a","source":"x"}]}""", "Block 0")]
    [InlineData("""{"sourceLanguage":"en","targetLanguage":"uk","format":"pdf","blocks":[]}""", "'format'")]
    [InlineData("""{"sourceLanguage":"en","targetLanguage":"uk","blocks":[{"id":"a","source":"\ud800","target":"x"}]}""", "Unicode")]
    public async Task What_is_no_question_is_refused_with_what_is_wrong(string body, string wrong)
    {
        var (status, said) = await Ask(await Token(TokenScope.Read), body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(wrong, said.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_blocks_are_checked_and_one_more_is_not_nor_a_text_without_end()
    {
        var token = await Token(TokenScope.Read);
        string Of(int blocks, int length) => JsonSerializer.Serialize(new
        {
            sourceLanguage = "en", targetLanguage = "de",
            blocks = Enumerable.Range(0, blocks).Select(i => new { id = $"b{i}", source = new string('a', length) + " 7 men", target = new string('a', length) + " 7 Männer" }),
        });
        Assert.Equal(HttpStatusCode.OK, (await Ask(token, Of(2000, 500))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(token, Of(2001, 1))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(token, Of(1, 99_000))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(token, Of(1, 100_001))).Status);
    }

    [Fact]
    public async Task Nobody_is_let_in_without_a_token_nor_with_one_that_has_ended()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(null, Pair)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("no such token", Pair)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("", Pair)).Status);

        // A person's session is no token.
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/tokens");
        await admin.Send("/newsroom/people/tokens", HttpStatusCode.UnprocessableEntity, ("name", " "), ("scope", "Read"));
        Assert.Contains("Say what the token is for", admin.Said, StringComparison.Ordinal);
        await admin.Send("/newsroom/people/tokens", HttpStatusCode.OK, ("name", "The wire's robot"), ("scope", "Read"));
        var token = admin.Page.QuerySelector("#secret")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.OK, (await Ask(token, Pair)).Status);
        await admin.Open("/newsroom/people/tokens");
        Assert.DoesNotContain(token, admin.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("never yet", admin.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        await admin.Send("/newsroom/people/tokens/end", HttpStatusCode.OK, ("token", admin.Page.QuerySelector("[name=token]")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(token, Pair)).Status);
    }

    [Fact]
    public async Task A_token_ends_with_whoever_made_it()
    {
        var leaver = await paper.SignedIn(Role.Admin);
        await leaver.Open("/newsroom/people/tokens");
        await leaver.Send("/newsroom/people/tokens", HttpStatusCode.OK, ("name", "Mine"), ("scope", "Read"));
        var token = leaver.Page.QuerySelector("#secret")!.GetAttribute("value")!;
        await paper.SignedIn(Role.Admin);
        Assert.True((await paper.Action<DisableUser>().Run(Actor.Installation, new(leaver.User, null))).Done);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(token, Pair)).Status);
    }

    [Fact]
    public async Task The_command_line_prints_a_token_alone_and_says_what_is_wrong()
    {
        string[] where = ["--data", paper.Folder, .. paper.Connection is { } connection ? new[] { "--database", connection } : []];
        var (status, output, _) = await CommandRun.Of(["token", "add", "bench", "--scope", "read", .. where]);
        Assert.Equal(0, status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(output.Trim(), Pair)).Status);
        var (wrong, _, error) = await CommandRun.Of(["token", "add", "bench", "--scope", "everything", .. where]);
        Assert.Equal(2, wrong);
        Assert.Contains("--scope takes read, write or admin, not 'everything'", error, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of(["token", "add", " ", "--scope", "read", .. where])).Status);
    }

    private async Task<string> Token(TokenScope scope) => (await paper.Action<MakeToken>().Run(Actor.Installation, new("test", scope))).Value;

    private async Task<(HttpStatusCode Status, JsonElement Said)> Ask(string? token, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Check) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await paper.Reader.SendAsync(request);
        Assert.Equal(answer.IsSuccessStatusCode ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private static (string?, int, int) Mark(JsonElement mark) => (mark.GetProperty("text").GetString(), mark.GetProperty("start").GetInt32(), mark.GetProperty("end").GetInt32());
}
