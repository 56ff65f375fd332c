namespace Visnyk.Storage.Published;

/// <summary>A public fact about the site that editors set, such as whether it is the demonstration.</summary>
public sealed class SiteSetting
{
    /// <summary>The name of the setting that says whether the site is the demonstration.</summary>
    public const string Demo = "demo";

    /// <summary>The name of the setting that says whether anything of other sites was ever put into a text, which readers are asked about.</summary>
    public const string Embeds = "embeds";

    /// <summary>The name of the setting that says which version of the analysis made the search index, and up to which article.</summary>
    public const string SearchIndex = "search-index";

    /// <summary>The name of the setting that says whether whoever publishes may not have written what is published.</summary>
    public const string TwoPeople = "two-people";

    /// <summary>What a setting that is switched on says.</summary>
    public const string On = "true";

    /// <summary>The name of the setting that holds the paper's logo (<see cref="SiteLogo"/>).</summary>
    public const string Logo = "logo";

    /// <summary>The name of the setting that holds what absolute links are made from, where the installation's own settings do not say.</summary>
    public const string PublicUrl = "public-url";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
