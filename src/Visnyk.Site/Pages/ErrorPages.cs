using System.Globalization;
using Microsoft.Extensions.Logging;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage;

namespace Visnyk.Site.Pages;

/// <summary>Makes the pages that say why there is no page, in the edition's language, with a way on.</summary>
public sealed class ErrorPages(Database database, ILogger<ErrorPages> log)
{
    private const int Shown = 5;

    /// <summary>An error page.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="edition">In whose language.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reason">Why, as the contract of themes names it.</param>
    /// <param name="path">The address asked for.</param>
    /// <param name="detail">What went wrong, for developers; null for readers.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<PageBuild> Make(
        SiteCatalogue catalogue, EditionEntry edition, int status, string reason, string path, string? detail, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(edition);
        return new PageBuild
        {
            Kind = "error",
            Edition = edition,
            Path = path,
            Title = Words(edition, status, reason).Title,
            Status = status,
            Indexed = false,
            Switches = Homes(catalogue, edition),
            Models = [("error", new ErrorModel(status, reason, await Latest(edition, cancel), detail))],
        };
    }

    /// <summary>What an error is called, and what to do about it.</summary>
    public static (string Title, string Text) Words(EditionEntry edition, int status, string reason)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var key = reason is PageAnswer.Withdrawn or PageAnswer.NoPreview ? reason : status.ToString(CultureInfo.InvariantCulture);
        return (edition.Locale.Text($"error.{key}.title"), edition.Locale.Text($"error.{key}.text"));
    }

    /// <summary>The homes of the other editions, for pages that have no counterpart there.</summary>
    public static IReadOnlyList<OtherEdition> Homes(SiteCatalogue catalogue, EditionEntry edition)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. catalogue.Editions.Where(e => e != edition).Select(e => new OtherEdition(e.Edition.LanguageName, e.Language, e.Dir, e.Home, Current: false))];
    }

    /// <summary>The newest stories; none where the database is what failed.</summary>
    private async Task<IReadOnlyList<CardModel>> Latest(EditionEntry edition, CancellationToken cancel)
    {
        try
        {
            var rows = await database.Pages.Newest(edition.Tag, long.MaxValue, cancel);
            return Cards.Of(rows.AsSpan(0, Math.Min(Shown, rows.Length)), edition);
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning(error, "An error page is shown without the latest stories.");
            return [];
        }
    }
}
