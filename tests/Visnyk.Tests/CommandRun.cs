using System.Text;
using Visnyk.Commands;

namespace Visnyk.Tests;

/// <summary>
/// A command with its arguments as a shell gives them, in this process: what it says and its exit status are the command line's own. A process of its own
/// for each would mostly compile. Where it matters that there is one (signals, kills, exit), <see cref="Served"/> makes it.
/// </summary>
internal static class CommandRun
{
    private static readonly AsyncLocal<(TextWriter Output, TextWriter Error)?> Here = new();

    static CommandRun()
    {
        Environment.SetEnvironmentVariable("VISNYK_DATABASE", null);
        Console.SetOut(new Routed(Console.Out, here => here.Output));
        Console.SetError(new Routed(Console.Error, here => here.Error));
    }

    public static async Task<(int Status, string Output, string Error)> Of(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Here.Value = (TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        var status = await CommandLine.Run(arguments);

        // A process that ends leaves no database open.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>What is written goes to whoever runs the command; many run at once.</summary>
    private sealed class Routed(TextWriter console, Func<(TextWriter Output, TextWriter Error), TextWriter> side) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        private TextWriter There => Here.Value is { } here ? side(here) : console;

        public override void Write(char value) => There.Write(value);

        public override void Write(string? value) => There.Write(value);

        public override void WriteLine(string? value) => There.WriteLine(value);
    }
}
