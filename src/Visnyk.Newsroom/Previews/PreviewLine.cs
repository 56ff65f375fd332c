using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Previews;

/// <summary>A preview of an article, as its page lists it.</summary>
/// <param name="Token">What its address ends in.</param>
/// <param name="MadeBy">Who made it; null where nobody who works here did.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Version">The working copy's version that it shows.</param>
public sealed record PreviewLine(string Token, UserId? MadeBy, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, int Version);
