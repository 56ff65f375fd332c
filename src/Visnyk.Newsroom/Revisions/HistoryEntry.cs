using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Revisions;

/// <summary>A line of an article's history.</summary>
/// <param name="Key">Its key in addresses: <c>r</c> and a revision's key, <c>v</c> and a version's number, or <c>now</c>.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null where nobody who works here.</param>
/// <param name="Kind">What kind: <c>Published</c>, <c>Approved</c>, <c>saved</c>, <c>now</c>.</param>
public sealed record HistoryEntry(string Key, DateTimeOffset At, UserId? By, string Kind);
