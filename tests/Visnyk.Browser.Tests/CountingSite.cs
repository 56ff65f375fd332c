namespace Visnyk.Browser.Tests;

/// <summary>The demonstration with a tool that counts readers.</summary>
public sealed class CountingSite : DemoSite
{
    public const string Tool = "https://stats.example.org/count.js";

    protected override Task Begin() => Start(("statistics", Tool + " data-site=paper"));
}
