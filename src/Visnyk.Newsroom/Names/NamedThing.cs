namespace Visnyk.Newsroom.Names;

/// <summary>A section, topic, author or source with its names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ImportKey">The key by which the desk knows it; empty for sections.</param>
/// <param name="Url">A source's own site; null where it has none.</param>
/// <param name="Lines">Its names by edition.</param>
/// <param name="Stories">How many stories with readers use it.</param>
public sealed record NamedThing(long Id, string ImportKey, string? Url, IReadOnlyDictionary<string, NameLine> Lines, long Stories)
{
    /// <summary>Its key in addresses.</summary>
    public string Key => Editorial.Ids.ShortKey.Write(Id);

    /// <summary>Its name in the first of some editions that has one, with that edition; empty where none has.</summary>
    public (string Name, string? Edition) NameIn(IEnumerable<string> editions) =>
        editions.FirstOrDefault(Lines.ContainsKey) is { } edition ? (Lines[edition].Name, edition) : ("", null);
}
