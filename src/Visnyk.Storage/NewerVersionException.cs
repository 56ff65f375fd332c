namespace Visnyk.Storage;

/// <summary>The database was made by a newer version of the program.</summary>
/// <param name="migration">The first change of the schema that this version does not know.</param>
public sealed class NewerVersionException(string migration)
    : Exception($"The data was made by a newer version of Visnyk (it has '{migration}'). Run that version, or restore a backup made with this one.");
