using System.Buffers;
using System.Text;
using Fluid;
using Fluid.Values;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
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
        Sandbox.Begin(context);
        Set(context, "page", new PageModel
        {
            Kind = page.Kind,
            Lang = page.Edition.Language,
            Dir = page.Edition.Dir,
            Head = PageHead.Write(page, options.PublicUrl, theme.Colours, options.Offline && page.Preview is null),
            Title = page.Title,
            Path = page.Path,
            FeedUrl = page.FeedUrl(FeedFile.All[0]),
            FeedName = page.FeedUrl(FeedFile.All[0]) is null ? null : page.Path == page.Edition.Home ? page.Edition.Edition.Name : page.Title,
            Preview = page.Preview,
            Embeds = page.Frames.Count > 0,
            Switches = [.. page.Switches.Select(s => Offered(page, s))],
        });
        Set(context, "site", SiteOf(catalogue, page));
        Set(context, "theme", theme.ModelOf(page.Kind));
        foreach (var (name, model) in page.Models)
        {
            Set(context, name, model);
        }

        using var content = new PageText();
        await Fill(theme, page.Kind, content, context);
        if (page.Part)
        {
            return Encoded(content.Written);
        }

        using var document = new PageText();
        context.SetValue("content", new ContentValue(content));
        await Fill(theme, "layout", document, context);
        return Encoded(document.Written);
    }

    private static async ValueTask Fill(Theme theme, string template, PageText text, TemplateContext context)
    {
        try
        {
            await theme.Template(template).RenderAsync(text, MinimalEncoder.Instance, context);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new ThemeException($"{LineMarks.Last(context) ?? template + ".liquid"}: {error.Message}", error);
        }
    }

    private static Utf8Page Encoded(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        return new Utf8Page(bytes, Encoding.UTF8.GetBytes(text, bytes));
    }

    private static void Set(TemplateContext context, string name, object model) => context.SetValue(name, FluidValue.Create(model, context.Options));

    /// <summary>A switch with the words that offer it, where it leads to this very page and its edition's strings are in its language.</summary>
    private static OtherEdition Offered(PageBuild page, OtherEdition other) =>
        page.Alternates.FirstOrDefault(a => a.Path == other.Url && a.Edition.Language == other.Lang).Edition is { HasItsOwnWords: true, Locale: var words }
            ? other with { Offer = words.Text("suggestion.offer"), Close = words.Text("suggestion.close") }
            : other;

    private SiteModel SiteOf(SiteCatalogue catalogue, PageBuild page)
    {
        var edition = page.Edition;
        return new SiteModel
        {
            Name = edition.Edition.Name,
            Tagline = edition.Edition.Tagline,
            Demo = catalogue.Demo,
            Home = edition.Home,
            Logo = edition.Logo,
            LogoSaysName = catalogue.Logo is { SaysName: true },
            Sections = [.. edition.Sections.Select(s => edition.AddressOf(s) is var url ? new Link(s.Name, url, url == page.CurrentSection) : null!)],
            Editions = [.. catalogue.Editions.Select(e => new OtherEdition(e.Edition.LanguageName, e.Language, e.Dir, e.Home, e == edition))],
            Pages = [.. edition.Pages.Select(p => new Link(p.Title, p.Address, p.Address == page.Path))],
            Consent = catalogue.Embeds || options.Statistics is not null ? new ConsentModel(catalogue.Embeds, options.Statistics) : null,
            SearchUrl = SearchPages.PathIn(edition),
            CorrectionsUrl = $"/{edition.Tag}/corrections/",
            SavedUrl = edition.Saved,
            ArchiveUrl = edition.Newest is { } newest ? PageMaker.ArchivePath(edition, newest) : null,
        };
    }
}
