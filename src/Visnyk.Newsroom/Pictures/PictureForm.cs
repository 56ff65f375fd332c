using System.Globalization;
using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;

namespace Visnyk.Newsroom.Pictures;

/// <summary>What is said of a picture, as it was typed.</summary>
/// <param name="X">The focal point's place from the left, in hundredths.</param>
/// <param name="Y">The focal point's place from the top, in hundredths.</param>
/// <param name="Licence">The licence's name.</param>
/// <param name="LicenceUrl">Where the licence stands.</param>
/// <param name="Credits">Who made it, by edition.</param>
public sealed record PictureForm(string X, string Y, string Licence, string LicenceUrl, IReadOnlyDictionary<string, string> Credits)
{
    /// <summary>The focal point; null where none was typed.</summary>
    public FocalPoint? Focal =>
        int.TryParse(X, NumberStyles.None, CultureInfo.InvariantCulture, out var x) && int.TryParse(Y, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? new FocalPoint(x, y) : null;

    /// <summary>As it stands.</summary>
    public static PictureForm Of(LibraryPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (item, focal) = (picture.Item, picture.Item.Focal);
        return new PictureForm(focal.X.ToString(CultureInfo.InvariantCulture), focal.Y.ToString(CultureInfo.InvariantCulture), item.Licence, item.LicenceUrl ?? "", picture.Credits);
    }

    /// <summary>What a form says.</summary>
    public static PictureForm Read(IFormCollection form, IEnumerable<Edition> editions) => new(
        form["x"].ToString(),
        form["y"].ToString(),
        form["licence"].ToString(),
        form["licence-url"].ToString(),
        editions.Where(e => form.ContainsKey($"credit-{e.Tag}")).ToDictionary(e => e.Tag.Value, e => form[$"credit-{e.Tag}"].ToString()));
}
