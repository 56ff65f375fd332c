namespace Visnyk.Editorial.Audit;

/// <summary>What was done, as the audit log keeps it. It holds no secret and nothing that was written.</summary>
/// <param name="What">What, a stable name: <c>story.publish</c>.</param>
/// <param name="About">To what: <c>story 42</c>; empty for the paper as a whole.</param>
/// <param name="Detail">What else there is to know: editions, a name; may be empty.</param>
public sealed record Deed(string What, string About = "", string Detail = "");
