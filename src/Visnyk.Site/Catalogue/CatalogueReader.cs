using Microsoft.EntityFrameworkCore;
using NodaTime;
using Visnyk.Editorial.Addresses;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Catalogue;

/// <summary>Reads the catalogue, and reads it again after every change.</summary>
public sealed class CatalogueReader(Database database, LocaleSet locales)
{
    private SiteCatalogue? current;

    /// <summary>The catalogue as of the last change. Throws <see cref="InvalidOperationException"/> where it was not read yet.</summary>
    public SiteCatalogue Current => current ?? throw new InvalidOperationException("The catalogue was not read yet.");

    /// <summary>Reads it again.</summary>
    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.OpenPublished();
        var editions = await db.Editions.OrderBy(e => e.Position).ToListAsync(cancel);
        var sections = await db.SectionNames.Join(db.Sections, n => n.SectionId, s => s.Id, (n, s) => new { Name = n, s.Position })
            .OrderBy(x => x.Position).Select(x => x.Name).ToListAsync(cancel);
        var pages = await db.Pages.OrderBy(p => p.Position).Select(p => new { p.Id, p.Edition, p.Title, p.Slug }).ToListAsync(cancel);
        var root = await db.Addresses.Where(a => a.Space == AddressSpace.Root).ToListAsync(cancel);
        var demo = await db.Settings.Where(s => s.Name == SiteSetting.Demo).Select(s => s.Value).FirstOrDefaultAsync(cancel);
        var entries = new List<EditionEntry>();
        foreach (var edition in editions)
        {
            var own = sections.Where(s => s.Edition == edition.Tag).ToList();
            entries.Add(new EditionEntry
            {
                Edition = edition,
                Locale = locales.For(edition.Tag.Value),
                Zone = DateTimeZoneProviders.Tzdb[edition.TimeZone],
                Sections = own,
                SectionById = own.ToDictionary(s => s.SectionId),
                Pages = [.. pages.Where(p => p.Edition == edition.Tag).Select(p => new PageEntry(p.Id, p.Title, $"/{edition.Tag}/{p.Slug}"))],
                Root = root.Where(a => a.Edition == edition.Tag).ToDictionary(a => a.Slug.Value, a => new RootEntry(a.Kind, a.Target)),
                Newest = await db.Articles.Where(a => a.Edition == edition.Tag).OrderByDescending(a => a.SortKey)
                    .Select(a => (DateTimeOffset?)a.PublishedAt).FirstOrDefaultAsync(cancel),
            });
        }

        current = new SiteCatalogue(entries, demo == "true");
    }
}
