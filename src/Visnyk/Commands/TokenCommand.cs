using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Settings;

namespace Visnyk.Commands;

/// <summary>Makes an API token and prints it, this once and alone, so that a script can take it.</summary>
internal static class TokenCommand
{
    public static async Task<int> Add(InstallationSettings settings, string name, string scope, CancellationToken cancel)
    {
        var wanted = Enum.GetValues<TokenScope>().Where(s => s.ToString().Equals(scope, StringComparison.OrdinalIgnoreCase)).Select(s => (TokenScope?)s).FirstOrDefault()
            ?? throw new UsageException($"--scope takes read, write or admin, not '{scope}'.");
        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        await Installation.Open(services, cancel);
        var outcome = await services.GetRequiredService<MakeToken>().Run(Actor.Installation, new(name, wanted), cancel);
        Console.WriteLine(outcome.Done ? outcome.Value : throw new CommandException(outcome.Problems[0].Detail));
        return 0;
    }
}
