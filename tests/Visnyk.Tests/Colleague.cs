using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Visnyk.Tests;

/// <summary>Somebody who works in the newsroom with a browser: it keeps cookies, follows forms, and shows the last page.</summary>
public sealed class Colleague : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public Colleague(Paper paper, string language)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(paper.Address) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    }

    public string Email { get; set; } = "";

    public UserId User { get; set; }

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public string Said => Page.QuerySelector("main")!.TextContent;

    public CookieCollection Cookies => cookies.GetCookies(new Uri(client.BaseAddress!, "/newsroom/"));

    /// <summary>Opens an address and follows where it leads.</summary>
    public async Task<IHtmlDocument> Open(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        await Take(await client.GetAsync(new Uri(address, UriKind.Relative)));
        Assert.True(expected == Answer.StatusCode, $"{address} answered {(int)Answer.StatusCode}: {Page.Body?.TextContent}");
        return Page;
    }

    /// <summary>Fills in the form of the page that goes to an address, and sends it. Fields that the form has already are sent with it, as a browser does.</summary>
    public async Task<IHtmlDocument> Send(string action, HttpStatusCode expected, params (string Name, string Value)[] typed)
    {
        var form = Page.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(f => f.GetAttribute("action") == action && f.Method == "post");
        Assert.True(form is not null, $"No form goes to {action} from: {Said}");
        var there = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked"))
            .Select(f => (Name: f.GetAttribute("name")!, Value: (f as IHtmlSelectElement)?.Value ?? (f as IHtmlTextAreaElement)?.Value ?? f.GetAttribute("value") ?? ""))
            .Where(f => typed.All(t => t.Name != f.Name));
        return await Post(action, expected, [.. there, .. typed]);
    }

    /// <summary>Sends a form with files by hand.</summary>
    public async Task<IHtmlDocument> Send(string address, MultipartFormDataContent form, HttpStatusCode expected)
    {
        await Take(await client.PostAsync(new Uri(address, UriKind.Relative), form));
        Assert.True(expected == Answer.StatusCode, $"{address} answered {(int)Answer.StatusCode}: {Page.Body?.TextContent}");
        return Page;
    }

    /// <summary>Sends fields by hand.</summary>
    public async Task<IHtmlDocument> Post(string address, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        await Take(await client.PostAsync(new Uri(address, UriKind.Relative), content));
        Assert.True(expected == Answer.StatusCode, $"{address} answered {(int)Answer.StatusCode}: {Page.Body?.TextContent}");
        return Page;
    }

    public Task<HttpResponseMessage> Raw(HttpRequestMessage request, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead) => client.SendAsync(request, completion);
    /// <summary>The same with a file, as a browser sends it.</summary>
    public async Task<IHtmlDocument> Upload(string action, (string Field, byte[] Bytes) file, HttpStatusCode expected, params (string Name, string Value)[] typed)
    {
        var form = Page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(f => f.GetAttribute("action") == action);
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[name]:not([type=file])").Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked")))
        {
            if (typed.All(t => t.Name != field.GetAttribute("name")))
            {
                content.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
            }
        }

        foreach (var (name, value) in typed)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file.Bytes), file.Field, "file");
        await Take(await client.PostAsync(new Uri(action, UriKind.Relative), content));
        Assert.True(expected == Answer.StatusCode, $"{action} answered {(int)Answer.StatusCode}: {Page.Body?.TextContent}");
        return Page;
    }


    public void Dispose()
    {
        client.Dispose();
        Answer.Dispose();
    }

    public async Task SignInByLink(string secret)
    {
        await Open($"/newsroom/sign-in/link/{secret}");
        await Send($"/newsroom/sign-in/link/{secret}", HttpStatusCode.OK);
        Assert.Contains("You are in.", Said, StringComparison.Ordinal);
    }

    public async Task<string> SetPassword(HttpStatusCode expected = HttpStatusCode.OK)
    {
        var password = $"harbour {Guid.NewGuid():N} lantern";
        await Open("/newsroom/account");
        await Send("/newsroom/account/password", expected, ("new-password", password));
        return password;
    }

    /// <summary>Turns the second factor on; its key, and the recovery codes.</summary>
    public async Task<(string Key, string[] Codes)> TurnSecondFactorOn()
    {
        await Open("/newsroom/account/two-factor");
        var key = Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await Send("/newsroom/account/two-factor", HttpStatusCode.OK, ("code", Code(key)));
        return (key, [.. Page.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    /// <summary>What an authenticator app shows now (RFC 6238: SHA-1, six digits, half a minute).</summary>
    public static string Code(string key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // What the standard and every app use.
        var hash = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = (((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3]) % 1_000_000;
        return number.ToString("000000", CultureInfo.InvariantCulture);
    }

    private async Task Take(HttpResponseMessage answer)
    {
        Answer = answer;
        for (var hops = 0; answer.StatusCode == HttpStatusCode.Redirect && hops < 5; hops++)
        {
            answer = await client.GetAsync(answer.Headers.Location);
            Answer = answer;
        }

        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
