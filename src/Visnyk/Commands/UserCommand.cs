using System.Collections.Immutable;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Settings;
using Visnyk.Storage;

namespace Visnyk.Commands;

/// <summary>Makes a user and prints the one-time link by which they sign in.</summary>
internal static class UserCommand
{
    /// <summary>The role of a name. Throws <see cref="UsageException"/> where there is none.</summary>
    public static Role RoleOf(string name) => Enum.GetValues<Role>().Where(r => r.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(r => (Role?)r).FirstOrDefault()
        ?? throw new UsageException($"--role takes {string.Join(", ", Enum.GetNames<Role>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}, not '{name}'.");

    public static async Task<int> Add(InstallationSettings settings, string email, string role, string? name, CancellationToken cancel)
    {
        ImmutableArray<Role> roles = [RoleOf(role)];
        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        await Installation.Open(services, cancel);
        var outcome = await services.GetRequiredService<InviteUser>().Run(Actor.Installation, new(email, roles) { Name = name ?? "" }, cancel);
        if (!outcome.Done)
        {
            throw new CommandException(outcome.Problems[0].Detail);
        }

        Console.WriteLine($"{email.Trim()} is {role.ToLowerInvariant()}. They sign in once, within a day, by");
        var chosen = settings.NewsroomFollowsSite && settings.WhereIs("public-url") is null ? (await services.GetRequiredService<Database>().Pages.Catalogue(cancel)).PublicUrl : null;
        Console.WriteLine($"{chosen ?? settings.NewsroomUrl}/newsroom/sign-in/link/{outcome.Value.Secret}");
        return 0;
    }
}
