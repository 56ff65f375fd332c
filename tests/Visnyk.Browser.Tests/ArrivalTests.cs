using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Visnyk.Browser.Tests;

/// <summary>Pages on a slow line: what has come stays where it stands while the rest comes.</summary>
public sealed class ArrivalTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("uk", 360)]
    [InlineData("he", 768)]
    [InlineData("uk", 1280)]
    public async Task A_page_that_comes_a_little_at_a_time_moves_nothing(string edition, int width)
    {
        await using var line = await SlowLine(new Uri(site.Address));
        await using var reader = await site.Reader(width, 900, workers: false);
        await reader.WatchShifts();
        await Parallel.ForEachAsync(site.Pages[edition], new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (address, _) =>
        {
            var page = await reader.NewPageAsync();
            await page.GotoAsync(line.Urls.First() + address);
            var moved = await page.Moved();
            Assert.True(moved.Length == 0, $"{address} at {width} px: {string.Join("; ", moved)}");
            await page.CloseAsync();
        });
    }

    /// <summary>Passes on what the site answers, and a page of it some hundred bytes at a time, each with time to be painted.</summary>
    private static async Task<WebApplication> SlowLine(Uri to)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var line = builder.Build();
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false }) { BaseAddress = to };
        line.Lifetime.ApplicationStopped.Register(client.Dispose);
        line.Run(async http =>
        {
            using var answer = await client.GetAsync(http.Request.Path + http.Request.QueryString, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;
            http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            ReadOnlyMemory<byte> rest = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
            while (answer.Content.Headers.ContentType?.MediaType == "text/html" && rest.Length > 600)
            {
                // What ends within a word is seen to move by the width of the word's rest, and no page can help it.
                var end = 600 + rest[600..].Span.IndexOf((byte)'>') + 1;
                await http.Response.BodyWriter.WriteAsync(rest[..end], http.RequestAborted);
                rest = rest[end..];
                await Task.Delay(25, http.RequestAborted);
            }

            await http.Response.BodyWriter.WriteAsync(rest, http.RequestAborted);
        });
        await line.StartAsync();
        return line;
    }
}
