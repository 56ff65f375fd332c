namespace Visnyk.Newsroom.Audit;

/// <summary>What somebody looks for in the audit log; empty for all.</summary>
/// <param name="Who">A person's id.</param>
/// <param name="What">What was done: <c>story.publish</c>.</param>
/// <param name="About">To what: <c>story 42</c>.</param>
/// <param name="Until">The last day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Words">Words of deeds, names and headlines.</param>
public sealed record AuditAsk(string Who, string What, string About, string Until, string Words = "")
{
    /// <summary>Whether nothing but words narrows it down.</summary>
    public bool IsWordsAlone => Words.Length > 0 && Who.Length + What.Length + About.Length == 0;

    /// <summary>The question with one answer more: from an entry on, downwards.</summary>
    public string Address(string? before = null) => "/newsroom/audit?" + string.Join(
        '&',
        new[] { ("words", Words), ("who", Who), ("what", What), ("about", About), ("until", Until), ("before", before ?? "") }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
}
