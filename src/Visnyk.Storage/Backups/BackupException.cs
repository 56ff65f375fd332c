namespace Visnyk.Storage.Backups;

/// <summary>A backup cannot be made or restored; the message says why and how to mend it.</summary>
public sealed class BackupException : Exception
{
    /// <summary>A backup cannot be made or restored.</summary>
    /// <param name="message">Why, and how to mend it.</param>
    public BackupException(string message)
        : base(message)
    {
    }

    /// <summary>A backup cannot be made or restored.</summary>
    /// <param name="message">Why, and how to mend it.</param>
    /// <param name="cause">What failed.</param>
    public BackupException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
