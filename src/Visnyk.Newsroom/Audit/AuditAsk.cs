namespace Visnyk.Newsroom.Audit;

/// <summary>What somebody looks for in the audit log; empty for all.</summary>
/// <param name="Who">A person's id.</param>
/// <param name="What">What was done: <c>story.publish</c>.</param>
/// <param name="About">To what: <c>story 42</c>.</param>
/// <param name="Until">The last day, <c>yyyy-MM-dd</c>.</param>
public sealed record AuditAsk(string Who, string What, string About, string Until)
{
    /// <summary>The question with one answer more: from an entry on, downwards.</summary>
    public string Address(string? before = null) => "/newsroom/audit?" + string.Join(
        '&',
        new[] { ("who", Who), ("what", What), ("about", About), ("until", Until), ("before", before ?? "") }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
}
