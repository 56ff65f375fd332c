namespace Visnyk.Site.Responses;

/// <summary>What a page with scripts may do beside showing itself (CSP Level 3).</summary>
/// <param name="Frames">The sites that it may show in frames.</param>
/// <param name="Statistics">The site of the tool that counts readers; null for none.</param>
internal sealed record PagePolicy(IReadOnlyList<string> Frames, string? Statistics)
{
    /// <summary>The directives, each with a semicolon and a space behind it.</summary>
    public override string ToString()
    {
        var more = Statistics is null ? "" : " " + Statistics;
        return $"script-src 'self'{more}; connect-src 'self'{more}; {(Frames.Count == 0 ? "" : $"frame-src {string.Join(' ', Frames)}; ")}";
    }
}
