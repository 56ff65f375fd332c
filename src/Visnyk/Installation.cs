using Visnyk.Commands;
using Visnyk.Desk;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Search;
using Visnyk.Editorial.People;
using Visnyk.Settings;
using Visnyk.Storage;
using Visnyk.Storage.Attachments;
using Visnyk.Storage.Backups;
using Visnyk.Storage.Media;
using Visnyk.Storage.PostgreSql;
using Visnyk.Storage.Readers;
using Visnyk.Storage.Search;
using Visnyk.Storage.Sharing;
using Visnyk.Storage.Sqlite;
using Visnyk.Storage.Writing;

namespace Visnyk;

/// <summary>What every command needs of an installation.</summary>
internal static class Installation
{
    /// <summary>Adds storage and desk.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">What was set.</param>
    /// <param name="clock">The clock; null for the machine's.</param>
    public static IServiceCollection AddInstallation(this IServiceCollection services, InstallationSettings settings, TimeProvider? clock = null)
    {
        var directory = settings.Directory;
        return services
            .AddLogging()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(directory)
            .AddSingleton<Database>(_ => settings.Database is { } connection ? new PostgreSqlDatabase(connection) : new SqliteDatabase(directory.Database))
            .AddSingleton(new SearchLanguages(WordFiles.In(ProgramFiles.Languages)))
            .AddSingleton<ChangeFeed>()
            .AddSingleton<WriteQueue>()
            .AddSingleton<MediaStore>()
            .AddSingleton<AttachmentStore>()
            .AddSingleton<Renditions>()
            .AddSingleton<ShareImages>()
            .AddSingleton<ReaderKeys>()
            .AddSingleton<PaperBackup>()
            .AddDesk();
    }

    /// <summary>
    /// Makes DIR where it is missing, tries its rights, and brings the database and its search index up to date. Nothing that was there is overwritten. Throws where
    /// DIR cannot be used or a newer version made it.
    /// </summary>
    public static async Task Open(IServiceProvider services, CancellationToken cancel)
    {
        var directory = services.GetRequiredService<DataDirectory>();
        if (File.Exists(directory.Path))
        {
            throw new CommandException($"{directory.Path} is a file, not a folder. Name a folder with --data.");
        }

        directory.Make();
        directory.Try();
        await services.GetRequiredService<Database>().Migrate(cancel);
        var progress = new ProgressLine("Making the search index");
        if ((await services.GetRequiredService<RebuildSearch>().Run(Actor.Installation, progress, cancel)).Value is > 0 and var articles)
        {
            ProgressLine.Done($"Made the search index: {articles} articles");
        }
    }
}
