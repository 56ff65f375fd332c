using System.CommandLine;
using System.Data.Common;
using Visnyk.Editorial.Editions;
using Visnyk.Settings;
using Visnyk.Storage;
using Visnyk.Storage.Backups;
using Visnyk.Storage.Media;

namespace Visnyk.Commands;

/// <summary>
/// The command line. Every option is also a setting, so its value is looked for on the command line, then in the environment, then in DIR's
/// visnyk.json. Exit status: 0 done, 1 failed with one line that says what and how to mend it, 2 wrong usage.
/// </summary>
internal static class CommandLine
{
    private const int FailedStatus = 1;
    private const int UsageStatus = 2;

    private static readonly Option<string?> Data = new("--data") { Description = "The folder that holds everything that lasts (default: data)", Recursive = true, HelpName = "DIR" };
    private static readonly Option<string?> Database = new("--database") { Description = "A PostgreSQL connection string, to use PostgreSQL instead of SQLite in DIR", Recursive = true, HelpName = "CONNECTION" };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Visnyk: a publishing platform for newsrooms that publish in more than one language.") { Data, Database };
        var serve = Serve();
        root.Add(serve);
        root.Add(Generate());
        root.Add(Doctor());
        root.Add(User());
        root.Add(Token());
        root.Add(Backup());
        root.Add(Restore());
        foreach (var option in serve.Options)
        {
            root.Add(option);
        }

        root.SetAction(serve.Action is System.CommandLine.Invocation.AsynchronousCommandLineAction action ? action.InvokeAsync : (_, _) => Task.FromResult(UsageStatus));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message + " See 'visnyk --help'.");
            return UsageStatus;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static Command Serve()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, with ';' between them (default: http://localhost:5080)", HelpName = "URLS" };
        var publicUrl = new Option<string?>("--public-url") { Description = "What absolute links are made from (default: the first of URLS)", HelpName = "URL" };
        var demo = new Option<bool?>("--demo") { Description = "Whether a new DIR is filled with the demonstration (default: true)" };
        var offline = new Option<bool?>("--offline") { Description = "Whether browsers may keep stories to be read without a connection (default: true); false also takes away what they kept" };
        var theme = new Option<string?>("--theme") { Description = "The theme: a folder of DIR/themes, or one that comes with the program (default: herald)", HelpName = "NAME" };
        var feedText = new Option<string?>("--feed-text") { Description = "How much of an article feeds carry: full or summary (default: full)", HelpName = "TEXT" };
        var contact = new Option<string?>("--security-contact") { Description = "Where faults of security are reported, for security.txt: addresses with ';' between them", HelpName = "CONTACT" };
        var statistics = new Option<string?>("--statistics") { Description = "The script of a tool that counts readers, loaded for those who allow it (default: none)", HelpName = "URL" };
        var newsroomUrls = new Option<string?>("--newsroom-urls") { Description = "Addresses of the newsroom's own, with ';' between them; the site's then do not answer for it (default: none, it is at /newsroom/ on the site's)", HelpName = "URLS" };
        var command = new Command("serve", "Runs site and newsroom. This is what happens without a command.") { urls, publicUrl, newsroomUrls, demo, offline, theme, feedText, contact, statistics };
        command.SetAction((parsed, cancel) => Guarded(() => ServeCommand.Run(
            Read(
                parsed,
                ("urls", urls),
                ("public-url", publicUrl),
                ("newsroom-urls", newsroomUrls),
                ("demo", demo),
                ("offline", offline),
                ("theme", theme),
                ("feed-text", feedText),
                ("security-contact", contact),
                ("statistics", statistics)),
            cancel)));
        return command;
    }

    private static Command Generate()
    {
        var stories = new Option<string?>("--stories") { Description = "How many stories", HelpName = "N" };
        var lines = new Option<string?>("--lines") { Description = "Makes a story of each line of a file instead, in the first edition, to measure what search finds", HelpName = "FILE" };
        var editions = new Option<string?>("--editions") { Description = "In which editions, with commas between them (default: en,uk)", HelpName = "TAGS" };
        editions.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value.Split(',').FirstOrDefault(t => !EditionTag.TryParse(t.Trim(), out _)) is { } wrong)
            {
                result.AddError($"'{wrong}' is not a language tag such as en or uk.");
            }
        });
        var seed = new Option<string?>("--seed") { Description = "Chooses the words; the same seed makes the same stories (default: 1)", HelpName = "S" };
        var command = new Command("generate", "Fills DIR with synthetic stories of news size, for benchmarks and trials.") { stories, lines, editions, seed };
        command.SetAction((parsed, cancel) => Guarded(() => GenerateCommand.Run(
            Read(parsed, ("stories", stories), ("lines", lines), ("editions", editions), ("seed", seed)), cancel)));
        return command;
    }

    private static Command Doctor()
    {
        var plans = new Option<bool?>("--plans") { Description = "Also shows how the database carries out the query of each kind of page" };
        var command = new Command("doctor", "Says what is wrong with an installation, and how to mend it.") { plans };
        command.SetAction((parsed, cancel) => Guarded(() => DoctorCommand.Run(Read(parsed, ("plans", plans)), cancel)));
        return command;
    }

    private static Command User()
    {
        var email = new Argument<string>("EMAIL") { Description = "Their e-mail address" };
        var role = new Option<string>("--role") { Description = "What they are here: author, translator, editor, publisher or admin", HelpName = "ROLE", Required = true };
        var name = new Option<string?>("--name") { Description = "Their name (default: what stands before the @)", HelpName = "N" };
        var publicUrl = new Option<string?>("--public-url") { Description = "What the link is made from, where serve has it too", HelpName = "URL" };
        var add = new Command("add", "Makes a user and prints a one-time sign-in link.") { email, role, name, publicUrl };
        add.SetAction((parsed, cancel) => Guarded(() => UserCommand.Add(
            Read(parsed, ("public-url", publicUrl)), parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), parsed.GetValue(name), cancel)));
        return new Command("user", "People who work here.") { add };
    }

    private static Command Token()
    {
        var name = new Argument<string>("NAME") { Description = "What it is for" };
        var scope = new Option<string>("--scope") { Description = "What it lets a program do: read, write or admin", HelpName = "SCOPE", Required = true };
        var add = new Command("add", "Makes an API token and prints it, this once.") { name, scope };
        add.SetAction((parsed, cancel) => Guarded(() => TokenCommand.Add(Read(parsed), parsed.GetRequiredValue(name), parsed.GetRequiredValue(scope), cancel)));
        return new Command("token", "What other programs are let in with.") { add };
    }

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The file that the backup becomes" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Whether it may take the place of a file that is there" };
        var command = new Command("backup", "Copies everything that lasts into one file, while the paper is served.") { file, overwrite };
        command.SetAction((parsed, cancel) => Guarded(() => BackupCommand.Backup(Read(parsed), parsed.GetRequiredValue(file), parsed.GetValue(overwrite), cancel)));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A backup" };
        var command = new Command("restore", "Makes a new DIR, named with --data, of a backup.") { file };
        command.SetAction((parsed, cancel) => Guarded(() => BackupCommand.Restore(Read(parsed), parsed.GetRequiredValue(file), cancel)));
        return command;
    }

    private static InstallationSettings Read(ParseResult parsed, params (string Name, Option Option)[] options)
    {
        var given = new Dictionary<string, string>();
        foreach (var (name, option) in (IEnumerable<(string, Option)>)[("data", Data), ("database", Database), .. options])
        {
            if (parsed.GetResult(option) is { Implicit: false } result)
            {
                given[name] = result.Tokens.Count == 0 ? "true" : result.Tokens[0].Value;
            }
        }

        return InstallationSettings.Read(given);
    }

    /// <summary>Turns what can go wrong on a sound program into one line; a bug keeps its stack trace.</summary>
    private static async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before the work was done; what was done by then is kept.");
            return FailedStatus;
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync(error.Message + " See 'visnyk --help'.");
            return UsageStatus;
        }
        catch (Exception error) when (error is CommandException or NewerVersionException or BackupException or FormatException or BadPictureException or Site.Themes.ThemeException)
        {
            return await Failed(error.Message);
        }
        catch (UnauthorizedAccessException error)
        {
            return await Failed($"{error.Message} Give the user that runs Visnyk the right to read and write there, or name another folder with --data.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return await Failed($"{error.Message} Name another folder with --data.");
        }
        catch (DbException error)
        {
            return await Failed($"The database cannot be used: {error.Message} 'visnyk doctor' says more.");
        }
        catch (IOException error)
        {
            return await Failed(error.Message + (error.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase)
                ? " Stop the program that uses the address, or choose another with --urls."
                : " Free some space or name another folder with --data; 'visnyk doctor' says more."));
        }
    }

    private static async Task<int> Failed(string message)
    {
        await Console.Error.WriteLineAsync("visnyk: " + message.ReplaceLineEndings(" "));
        return FailedStatus;
    }
}
