using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;
using Visnyk.Site.Responses;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Offline;

/// <summary>
/// Sends <c>/sw.js</c>, the service worker by which stories are read without a connection. It carries a hash of itself and of the theme, so that a
/// browser notices a new one; where the site does not want one, what is sent takes away everything that an earlier one kept, and itself.
/// </summary>
public sealed class WorkerHandler(ThemeSet themes, SiteOptions options)
{
    private static readonly string Worker = Read("worker.js");
    private static readonly string Farewell = Read("farewell.js");

    /// <summary>Answers a request.</summary>
    public Task Handle(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        return PageResponse.Send(http, Encoding.UTF8.GetBytes(Script()), StatusCodes.Status200OK, style: null, "text/javascript; charset=utf-8", policy: new PagePolicy([], Statistics: null), cache: "no-cache");
    }

    private string Script()
    {
        if (!options.Offline)
        {
            return Farewell;
        }

        var theme = themes.Current;
        var version = XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(Worker + theme.StyleOf("offline").Hash + theme.Scripts.Hash));
        return Worker.Replace("{version}", version.ToString("x16", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Read(string name)
    {
        using var stream = typeof(WorkerHandler).Assembly.GetManifestResourceStream($"Visnyk.Site.Offline.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
