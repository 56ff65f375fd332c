using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Visnyk.Commands;
using Visnyk.Settings;

namespace Visnyk.Tests;

/// <summary>A running paper: the real program on a real database and a real port, in a directory of its own.</summary>
public class Paper : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> EmptyDatabase = new(MakeEmptyDatabase);
    private readonly string? postgres;
    private readonly bool demo;
    private readonly Dictionary<string, string> more;
    private WebApplication? app;
    private Task<Crawl>? crawl;

    protected Paper(bool onPostgres, bool demo = false, Dictionary<string, string>? more = null)
    {
        this.demo = demo;
        this.more = more ?? [];
        postgres = onPostgres ? Environment.GetEnvironmentVariable("VISNYK_TEST_POSTGRES") : null;
        IsPossible = !onPostgres || postgres is not null;
    }

    public bool IsPossible { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "visnyk-test-" + Guid.NewGuid().ToString("N"));

    public string? Connection { get; private set; }

    public string Address { get; private set; } = "";

    public HttpClient Reader { get; private set; } = new();

    public IServiceProvider Services => app!.Services;

    /// <summary>The paper's clock; null for the machine's.</summary>
    protected virtual TimeProvider? Clock => null;

    public T Action<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(IsPossible, "VISNYK_TEST_POSTGRES names no PostgreSQL server; ./test starts one.");
        if (postgres is not null)
        {
            Connection = (await NewDatabase(postgres, demo ? "template1" : await EmptyDatabase.Value)).ConnectionString;
        }

        if (Connection is null)
        {
            await (demo ? MadeFolder.Demo : MadeFolder.Empty).CopyTo(Folder);
        }

        await Start();
        await Fill();
    }

    /// <summary>A database with the program's tables and nothing in them, made once: its name.</summary>
    private static async Task<string> MakeEmptyDatabase()
    {
        var postgres = Environment.GetEnvironmentVariable("VISNYK_TEST_POSTGRES")!;
        var folder = Directory.CreateTempSubdirectory("visnyk-made-");
        var connection = await NewDatabase(postgres, "template1");
        await MadeFolder.Begin(folder.FullName, demo: false, connection.ConnectionString);
        folder.Delete(recursive: true);
        return connection.Database!;
    }

    private static async Task<NpgsqlConnectionStringBuilder> NewDatabase(string postgres, string template)
    {
        var name = "visnyk_" + Guid.NewGuid().ToString("N");
        await using var server = NpgsqlDataSource.Create(postgres);
        await using var create = server.CreateCommand($"CREATE DATABASE {name} TEMPLATE {template}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(postgres) { Database = name };
    }

    /// <summary>What is in the paper when tests begin.</summary>
    protected virtual Task Fill() => demo ? Task.CompletedTask : SmallPaper.Make(this);

    public async Task Start()
    {
        var settings = new Dictionary<string, string>(more) { ["data"] = Folder, ["urls"] = "http://127.0.0.1:0", ["demo"] = demo ? "true" : "false" };
        settings.TryAdd("public-url", "https://paper.example");
        if (Connection is not null)
        {
            settings["database"] = Connection;
        }

        app = await ServeCommand.Start(InstallationSettings.Read(settings), CancellationToken.None, Clock);
        Address = app.Urls.First();
        Reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(Address) };
    }

    public async Task Stop()
    {
        Reader.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    public async Task<IHtmlDocument> Read(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Reader.GetAsync(new Uri(address, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{address} answered {(int)response.StatusCode}: {Regex.Replace(html, "<style.*?</style>", "", RegexOptions.Singleline)[..Math.Min(600, html.Length / 4)]}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>Every public page; followed once.</summary>
    public Task<Crawl> Crawled(string[] editions) => crawl ??= Crawl.Of(this, editions);

    /// <summary>Where an address leads, with its status.</summary>
    public async Task<(HttpStatusCode Status, string? Location)> Follow(string address)
    {
        using var response = await Reader.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }
}
