using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Visnyk.Tests;

/// <summary>The arrows between the rooms, where project references do not keep them, and the house's names.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Architecture Rooms = new ArchLoader().LoadAssemblies(
        typeof(Editorial.Stories.Story).Assembly,
        typeof(Storage.Database).Assembly,
        typeof(Desk.DeskServices).Assembly,
        typeof(Site.SiteHandler).Assembly,
        typeof(Newsroom.NewsroomEndpoints).Assembly,
        typeof(Exchange.ExchangeEndpoints).Assembly,
        typeof(Commands.ServeCommand).Assembly).Build();

    [Theory]
    [InlineData("Visnyk.Editorial", @"^(Visnyk\.(Storage|Desk|Site|Newsroom|Exchange|Commands)|Microsoft\.|System\.IO\.File|System\.Net\.Http)")]
    [InlineData("Visnyk.Storage", @"^(Visnyk\.(Desk|Site|Newsroom|Exchange|Commands)|Microsoft\.AspNetCore)")]
    [InlineData("Visnyk.Desk", @"^(Visnyk\.(Site|Newsroom|Exchange|Commands)|Microsoft\.AspNetCore)")]
    [InlineData("Visnyk.Site", @"^(Visnyk\.(Newsroom|Exchange|Commands|Desk\.(?!Readers\.))|Visnyk\.Storage\.NewsroomDb|Visnyk\.Storage\.Writing\.WriteQueue)")]
    [InlineData("Visnyk.Newsroom", @"^(Visnyk\.(Site|Exchange|Commands)|Visnyk\.Storage\.Writing\.WriteQueue)")]
    [InlineData("Visnyk.Exchange", @"^(Visnyk\.(Site|Newsroom|Commands)|Visnyk\.Storage\.Writing\.WriteQueue)")]
    public void An_arrow_points_down_only(string room, string forbidden)
    {
        var wrong = Rooms.Types.Where(t => t.FullName.StartsWith(room + ".", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target.FullName)))
            .Where(d => Regex.IsMatch(d.To, forbidden))
            .Select(d => $"{d.From} → {d.To}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_storage_knows_the_drivers_of_databases()
    {
        var rule = Types().That().DoNotResideInNamespaceMatching(@"^Visnyk\.Storage").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^(Npgsql|Microsoft\.Data\.Sqlite)"));
        Assert.True(rule.HasNoViolations(Rooms), string.Join('\n', rule.Evaluate(Rooms).Where(r => !r.Passed).Select(r => r.Description)));
    }

    [Fact]
    public void Rooms_without_a_clock_of_their_own_ask_the_time_provider()
    {
        foreach (var file in Sources().Where(f => f.Contains("Visnyk.Editorial", StringComparison.Ordinal) || f.Contains("Visnyk.Desk", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today", File.ReadAllText(file));
        }
    }

    [Fact]
    public void Folders_are_named_after_the_work_and_files_are_short()
    {
        foreach (var file in Sources())
        {
            Assert.DoesNotMatch("/(Services|Helpers|Managers|Utils|Utilities|Common|Misc|Extensions)/", file.Replace('\\', '/'));
            Assert.True(File.ReadLines(file).Count() <= 320, $"{file} is two things");
        }
    }

    [Fact]
    public void A_theme_says_nothing_that_is_not_in_the_locales()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "themes"), "*.liquid", SearchOption.AllDirectories))
        {
            var words = Markup().Replace(Comments().Replace(File.ReadAllText(file), ""), " ");
            Assert.False(Regex.IsMatch(words, @"\p{L}{2,}"), $"{file} says “{Regex.Match(words, @"\S*\p{L}{2,}\S*").Value}”");
        }
    }

    /// <summary>What is said in components stands between tags and in the attributes that people see or hear; code says nothing.</summary>
    [Fact]
    public void The_newsroom_says_nothing_that_is_not_in_the_locales()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Visnyk.Newsroom"), "*.razor", SearchOption.AllDirectories).Where(f => !GeneratedPath().IsMatch(f.Replace('\\', '/'))))
        {
            var markup = Regex.Replace(File.ReadAllText(file), @"@\*.*?\*@|^@code\s*\{.*", "", RegexOptions.Singleline | RegexOptions.Multiline);
            var said = Regex.Matches(markup, @"\b(aria-label|title|placeholder|alt|data-failed)=""(?!@)([^""]*)""").Select(m => m.Groups[2].Value);
            var words = Regex.Replace(Expressions().Replace(Strings().Replace(markup, @""""""), " "), @"<[^>]*>|&\w+;", " ");
            Assert.All(said.Append(words), text => Assert.False(Regex.IsMatch(text, @"\p{L}{2,}"), $"{file} says “{Regex.Match(text, @"\S*\p{L}{2,}\S*").Value}”"));
        }
    }

    /// <summary>A problem without words would be shown as a code, and an action without them would be done in silence.</summary>
    [Fact]
    public void Every_problem_and_everything_that_is_done_has_its_words()
    {
        // What only the command line comes to is said in its language, English.
        string[] typed = ["backup.impossible", "backup.unwritable", "publish.future"];
        using var locale = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "locales", "en.json")));
        var words = locale.RootElement.GetProperty("strings").EnumerateObject().Select(s => s.Name).ToHashSet();
        var sources = Sources().Select(File.ReadAllText).ToList();
        var problems = sources.SelectMany(s => Regex.Matches(s, @"new Problem\(\s*""([^""]+)""").Select(m => m.Groups[1].Value)).Except(typed).ToList();
        var done = sources.SelectMany(s => Regex.Matches(s, @"View\.Done\([^;""]*(?:\$?""[^""]*""[^;""]*)?""([a-z.-]+)""\)|done=([a-z.-]+)").Select(m => m.Groups[1].Value + m.Groups[2].Value)).ToList();
        Assert.True(problems.Count > 100 && done.Count > 20, $"Found only {problems.Count} problems and {done.Count} things done.");
        Assert.Empty(problems.Where(p => !words.Contains("newsroom.problem." + p) && !words.Contains(p)).Concat(done.Where(d => !words.Contains("newsroom.done." + d))).Distinct());
    }

    /// <summary>What islands say comes from the locales too: no sentence stands in a script.</summary>
    [Fact]
    public void Scripts_say_nothing_that_is_not_in_the_locales()
    {
        var folders = new[] { Path.Combine("src", "Visnyk.Newsroom", "islands"), Path.Combine("src", "Visnyk.Site", "islands"), "themes" }.Select(f => Path.Combine(Checkout.Root, f)).Where(Directory.Exists);
        var scripts = folders.SelectMany(f => Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories)).Where(f => Path.GetExtension(f) is ".ts" or ".js" && !f.Contains("node_modules", StringComparison.Ordinal)).ToList();
        Assert.True(scripts.Count > 30);
        foreach (var file in scripts)
        {
            var code = Regex.Replace(File.ReadAllText(file), @"/\*.*?\*/|^\s*//[^\n]*|\s//\s[^\n]*|throw new Error\([^)]*\)", "", RegexOptions.Singleline | RegexOptions.Multiline);
            var said = Regex.Match(code, @"(['`])\s*\p{Lu}\p{Ll}+ \p{Ll}{2,}[^'`\n]*\1");
            Assert.False(said.Success, $"{file} says {said.Value}");
        }
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !GeneratedPath().IsMatch(f.Replace('\\', '/')));

    [GeneratedRegex(@"""[^""]*""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"^@(page|using|inject|inherits|layout|attribute)\b[^\n]*|@?\b(if|else if|foreach)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\belse\b|^\s*var [^\n]*|@\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|@[\w.]+(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?", RegexOptions.Multiline)]
    private static partial Regex Expressions();

    [GeneratedRegex("/(obj|bin|Migrations)/")]
    private static partial Regex GeneratedPath();

    [GeneratedRegex(@"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}|<[^>]*?>|&\w+;", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
