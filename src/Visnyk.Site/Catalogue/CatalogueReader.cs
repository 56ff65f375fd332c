using NodaTime;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Pages;
using Visnyk.Site.Themes;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Catalogue;

/// <summary>Reads the catalogue, and reads it again after every change.</summary>
public sealed class CatalogueReader(Database database, LocaleSet locales, SiteOptions options)
{
    private SiteCatalogue? current;

    /// <summary>The catalogue as of the last change. Throws <see cref="InvalidOperationException"/> where it was not read yet.</summary>
    public SiteCatalogue Current => current ?? throw new InvalidOperationException("The catalogue was not read yet.");

    /// <summary>Reads it again.</summary>
    public async Task Refresh(CancellationToken cancel)
    {
        var rows = await database.Pages.Catalogue(cancel);
        var logo = rows.Logo;
        var entries = rows.Editions.Select(edition => Entry(edition, rows, logo)).ToList();
        options.Choose(rows.PublicUrl);
        current = new SiteCatalogue(entries, rows.Demo == true, rows.Embeds) { Logo = logo };
    }

    private EditionEntry Entry(Edition edition, CatalogueRows rows, SiteLogo? logo)
    {
        var own = rows.Sections.Where(s => s.Edition == edition.Tag).ToList();
        return new EditionEntry
        {
            Edition = edition,
            Locale = locales.For(edition.Tag.Value),
            Logo = LogoMarkup.Write(logo, edition.Name),
            Zone = DateTimeZoneProviders.Tzdb[edition.TimeZone],
            Sections = own,
            SectionById = own.ToDictionary(s => s.SectionId),
            Pages = [.. rows.Pages.Where(p => p.Edition == edition.Tag).Select(p => new PageEntry(new PageId(p.Id), p.Title, $"/{edition.Tag}/{p.Slug}", p.UpdatedAt))],
            Root = rows.Roots.Where(r => r.Edition == edition.Tag).ToDictionary(r => r.Slug, r => new RootEntry(r.Kind, r.Target, r.State == AddressState.Killed)),
            Newest = rows.Newest.GetValueOrDefault(edition.Tag) is { } key ? DateTimeOffset.FromUnixTimeMilliseconds(SortKey.MillisecondsOf(key)) : null,
        };
    }
}
