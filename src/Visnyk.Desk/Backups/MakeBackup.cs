using System.Data.Common;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Backups;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Backups;

/// <summary>Copies the whole paper into one file while it is served. That it was done, or why it was not, stands in the audit log.</summary>
public sealed class MakeBackup(PaperBackup backups, Database database, WriteQueue writes)
{
    /// <summary>What the audit log calls a backup that failed.</summary>
    public const string Failed = "backup.failed";

    /// <summary>The backup.</summary>
    /// <param name="File">The file that it becomes.</param>
    public sealed record Request(string File)
    {
        /// <summary>Whether it may take the place of a file that is there.</summary>
        public bool Overwrite { get; init; }
    }

    /// <summary>The backup, or a problem where it cannot be made; nothing of it is left then.</summary>
    public async Task<Outcome<BackupMade>> Run(Actor by, Request request, IProgress<(int Done, int Of)> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(request);
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        // A database that waits for its migration is copied as it is, and not written to. One that is newer than the program is left alone.
        var noted = await database.IsUpToDate(cancel);
        try
        {
            var made = await backups.Make(request.File, request.Overwrite, progress, cancel);
            return noted ? await Note(by, new Deed("backup.make", Path.GetFileName(made.File), FormattableString.Invariant($"{made.Size} bytes, {made.Lost.Count} lost")), made, cancel) : made;
        }
        catch (BackupException error)
        {
            return await Fail(by, request, noted, new Problem("backup.impossible", error.Message), cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await Fail(
                by,
                request,
                noted,
                new Problem("backup.unwritable", $"{request.File} cannot be written: {error.Message.TrimEnd('.')}. Free some space, give the right to write there, or name another file."),
                cancel);
        }
    }

    private async Task<Outcome<BackupMade>> Fail(Actor by, Request request, bool noted, Problem problem, CancellationToken cancel)
    {
        try
        {
            if (noted)
            {
                await Note(by, new Deed(Failed, Path.GetFileName(request.File), problem.Detail), true, cancel);
            }
        }
        catch (DbException)
        {
            // That the log cannot be written is not what whoever wants a backup must hear first.
        }

        return problem;
    }

    private Task<Outcome<T>> Note<T>(Actor by, Deed deed, T what, CancellationToken cancel) => writes.RunAside(by, _ => deed, _ => Task.FromResult<Outcome<T>>(what), cancel);
}
