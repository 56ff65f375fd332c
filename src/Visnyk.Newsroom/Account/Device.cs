namespace Visnyk.Newsroom.Account;

/// <summary>Says of a device what its browser says of itself, as far as people need it to tell one from another.</summary>
internal static class Device
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Browser and system; what the browser says where neither is known.</summary>
    public static string NameOf(string agent)
    {
        var names = new[] { Find(Browsers, agent), Find(Systems, agent) }.Where(n => n is not null);
        return string.Join(", ", names) is { Length: > 0 } name ? name : agent.Length > 40 ? agent[..40] : agent.Length == 0 ? "?" : agent;
    }

    private static string? Find((string Mark, string Name)[] known, string agent) => known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
