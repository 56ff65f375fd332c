using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;

namespace Visnyk.Storage.Published;

/// <summary>What nearly every page needs and what is small.</summary>
/// <param name="Editions">Editions in their order.</param>
/// <param name="Sections">Sections as editions name them, in the paper's order.</param>
/// <param name="Pages">Static pages in their order, without their text.</param>
/// <param name="Roots">What stands, or stood, directly under an edition's root.</param>
/// <param name="Newest">The key of each edition's newest article; null where it has none.</param>
/// <param name="Settings">Public facts about the site by name, of those that pages depend on.</param>
public sealed record CatalogueRows(
    Edition[] Editions,
    SectionName[] Sections,
    CatalogueRows.PageRow[] Pages,
    CatalogueRows.RootRow[] Roots,
    IReadOnlyDictionary<EditionTag, long?> Newest,
    IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Whether the paper is the demonstration; null where nobody has decided yet.</summary>
    public bool? Demo => Settings.TryGetValue(SiteSetting.Demo, out var demo) ? demo == "true" : null;

    /// <summary>Whether anything of other sites was ever put into a text.</summary>
    public bool Embeds => Settings.GetValueOrDefault(SiteSetting.Embeds) == "true";

    /// <summary>The paper's logo; null where it has none.</summary>
    public SiteLogo? Logo => SiteLogo.Read(Settings.GetValueOrDefault(SiteSetting.Logo));

    /// <summary>What absolute links are made from, where the newsroom has said so.</summary>
    public string? PublicUrl => Settings.GetValueOrDefault(SiteSetting.PublicUrl) is { Length: > 0 } url ? url : null;

    internal static async ValueTask<CatalogueRows> Read(PageRows results) => new(
        await results.Many(static row => new Edition
        {
            Tag = EditionTag.Parse(row.Text(0)),
            Name = row.Text(1),
            LanguageName = row.Text(2),
            Tagline = row.Text(3),
            TimeZone = row.Text(4),
            Direction = (WritingDirection)row.Number(5),
            Position = (int)row.Number(6),
        }),
        await results.Many(static row => new SectionName
        {
            Edition = EditionTag.Parse(row.Text(0)),
            SectionId = new SectionId(row.Number(1)),
            Name = row.Text(2),
            Slug = Slug.Parse(row.Text(3)),
            Description = row.Text(4),
            TakesTheRest = row.Number(5) == 1,
        }),
        await results.Many(static row => new PageRow(
            EditionTag.Parse(row.Text(0)), row.Number(1), row.Text(2), row.Text(3), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(4)))),
        await results.Many(static row => new RootRow(EditionTag.Parse(row.Text(0)), (AddressKind)row.Number(1), row.Number(2), row.Text(3), (AddressState)row.Number(4))),
        (await results.Many(static row => (Tag: EditionTag.Parse(row.Text(0)), Key: row.NumberOrNull(1)))).ToDictionary(x => x.Tag, x => x.Key),
        (await results.Many(static row => (Name: row.Text(0), Value: row.Text(1)))).ToDictionary(x => x.Name, x => x.Value));

    /// <summary>A static page.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Id">The page's id.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Slug">Its present slug.</param>
    /// <param name="UpdatedAt">When it last changed.</param>
    public sealed record PageRow(EditionTag Edition, long Id, string Title, string Slug, DateTimeOffset UpdatedAt);

    /// <summary>What a slug directly under an edition's root leads to.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Kind">A section or a static page.</param>
    /// <param name="Target">Its id.</param>
    /// <param name="Slug">The slug.</param>
    /// <param name="State">How it answers.</param>
    public sealed record RootRow(EditionTag Edition, AddressKind Kind, long Target, string Slug, AddressState State);
}
