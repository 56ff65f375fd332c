using System.Diagnostics;

namespace Visnyk.Commands;

/// <summary>Shows how far long work is: in place on a terminal, a line every few seconds elsewhere.</summary>
/// <param name="what">What is being done.</param>
internal sealed class ProgressLine(string what) : IProgress<(int Done, int Of)>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private long last = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Report((int Done, int Of) value)
    {
        var line = $"{what}: {value.Done} of {value.Of}";
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{line} ");
        }
        else if (Stopwatch.GetElapsedTime(last) > Every)
        {
            last = Stopwatch.GetTimestamp();
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Ends the line and says what was done.</summary>
    public static void Done(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r\e[K");
        }

        Console.WriteLine(text);
    }
}
