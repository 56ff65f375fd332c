namespace Visnyk.Storage.Search;

/// <summary>A word and how many articles of an edition have it.</summary>
public sealed record WordCount(string Word, long Articles);
