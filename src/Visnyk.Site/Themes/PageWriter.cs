using System.Buffers;
using System.Text;
using Fluid;
using Fluid.Values;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Site.Search;

namespace Visnyk.Site.Themes;

/// <summary>Puts a page into the theme.</summary>
public sealed class PageWriter(SiteOptions options)
{
    /// <summary>
    /// The page's document, UTF-8, in a rented buffer that the caller gives back. Throws <see cref="ThemeException"/> where a template fails.
    /// </summary>
    public async ValueTask<Utf8Page> Write(Theme theme, SiteCatalogue catalogue, PageBuild page)
    {
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(page);
        var context = new TemplateContext(theme.Options);
        context.AmbientValues[ThemeFilters.Edition] = page.Edition;
        Set(context, "page", new PageModel
        {
            Kind = page.Kind,
            Lang = page.Edition.Language,
            Dir = page.Edition.Dir,
            Head = PageHead.Write(page, options.PublicUrl),
            Title = page.Title,
            Path = page.Path,
            Switches = page.Switches,
        });
        Set(context, "site", SiteOf(catalogue, page));
        Set(context, "theme", theme.Model);
        foreach (var (name, model) in page.Models)
        {
            Set(context, name, model);
        }

        using var content = new PageText();
        using var document = new PageText();
        try
        {
            await theme.Template(page.Kind).RenderAsync(content, MinimalEncoder.Instance, context);
            context.SetValue("content", new ContentValue(content));
            await theme.Template("layout").RenderAsync(document, MinimalEncoder.Instance, context);
        }
        catch (Exception error) when (error is not (ThemeException or OperationCanceledException))
        {
            throw new ThemeException($"{page.Kind}.liquid or layout.liquid: {error.Message}", error);
        }

        return Encoded(document.Written);
    }

    private static Utf8Page Encoded(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        return new Utf8Page(bytes, Encoding.UTF8.GetBytes(text, bytes));
    }

    private static void Set(TemplateContext context, string name, object model) => context.SetValue(name, FluidValue.Create(model, context.Options));

    private static SiteModel SiteOf(SiteCatalogue catalogue, PageBuild page)
    {
        var edition = page.Edition;
        return new SiteModel
        {
            Name = edition.Edition.Name,
            Tagline = edition.Edition.Tagline,
            Demo = catalogue.Demo,
            Home = edition.Home,
            Logo = new SafeHtml(""),
            Sections = [.. edition.Sections.Select(s => edition.AddressOf(s) is var url ? new Link(s.Name, url, url == page.CurrentSection) : null!)],
            Editions = [.. catalogue.Editions.Select(e => new OtherEdition(e.Edition.LanguageName, e.Language, e.Dir, e.Home, e == edition))],
            Pages = [.. edition.Pages.Select(p => new Link(p.Title, p.Address, p.Address == page.Path))],
            SearchUrl = SearchPages.PathIn(edition),
            CorrectionsUrl = $"/{edition.Tag}/corrections/",
            ArchiveUrl = edition.Newest is { } newest ? PageMaker.ArchivePath(edition, newest) : null,
        };
    }
}
