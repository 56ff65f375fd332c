using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    /// <summary>The same for every reader: which stories are saved is known to the reader's browser alone.</summary>
    private static PageAnswer.Page MakeSaved(SiteCatalogue catalogue, Route.Saved route) => new(new PageBuild
    {
        Kind = "saved",
        Edition = route.Edition,
        Path = route.Edition.Saved,
        Title = route.Edition.Locale.Text("saved.title"),
        Switches = Switches(catalogue, route.Edition, e => e.Saved),
        Indexed = false,
        Models = [],
    });

    private static PageAnswer.Page MakeOffline(SiteCatalogue catalogue, Route.Offline route)
    {
        static string PathIn(EditionEntry e) => $"/{e.Tag}/offline/";
        return new(new PageBuild
        {
            Kind = "offline",
            Edition = route.Edition,
            Path = PathIn(route.Edition),
            Title = route.Edition.Locale.Text("offline.title"),
            Switches = Switches(catalogue, route.Edition, PathIn),
            Indexed = false,
            Models = [],
        });
    }
}
