using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Visnyk.Tests;

/// <summary>The program in a process of its own, serving, as it is started from a shell.</summary>
internal sealed class Served : IDisposable
{
    private Served(Process process, HttpClient client) => (Process, Client) = (process, client);

    public Process Process { get; }

    public HttpClient Client { get; }

    public static async Task<Served> Start(string data, string[]? more = null, bool development = false)
    {
        var process = Run(["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. more ?? []], development);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, @"http://127\.0\.0\.1:\d+") is { Success: true } address)
            {
                return new Served(process, new HttpClient(new Answered(process)) { BaseAddress = new Uri(address.Value) });
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>The program with any arguments.</summary>
    public static Process Run(params string[] arguments) => Run(arguments, development: false);

    /// <summary>The program with any arguments, when it has ended.</summary>
    public static async Task<(int Status, string Output, string Error)> Ended(params string[] arguments)
    {
        using var process = Run(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        Process.Dispose();
    }

    private static Process Run(string[] arguments, bool development)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Visnyk.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("VISNYK_DATABASE");
        start.Environment["DOTNET_ENVIRONMENT"] = development ? "Development" : "Production";
        return Process.Start(start)!;
    }

    /// <summary>Where a request fails, what became of the program and what it said last are worth more than that it failed.</summary>
    private sealed class Answered(Process process) : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
    {
        // By a test, with SIGKILL.
        private const int Killed = 128 + 9;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException error) when (process.WaitForExit(TimeSpan.FromSeconds(1)) && process.ExitCode != Killed)
            {
                throw new HttpRequestException($"The program ended with {process.ExitCode} and said: {await process.StandardError.ReadToEndAsync(cancellationToken)}", error);
            }
        }
    }
}
