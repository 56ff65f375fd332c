using System.Globalization;
using Fluid;
using Fluid.Values;
using NodaTime;
using NodaTime.Text;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;

namespace Visnyk.Site.Themes;

/// <summary>The filters that themes have beside Liquid's own; docs/themes.md describes them.</summary>
internal static class ThemeFilters
{
    /// <summary>The name under which a context holds the page's <see cref="EditionEntry"/>.</summary>
    public const string Edition = "edition";

    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<Z+HH:mm>");

    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("t", Translate);
        filters.AddFilter("local", (input, arguments, context) => Date(input, context, (at, edition) => edition.Locale.Date(arguments.At(0).ToStringValue(), at)));
        filters.AddFilter("iso", IsoDate);
        filters.AddFilter("number", (input, _, context) => Text(EditionOf(context).Locale.Number((long)input.ToNumberValue())));
        filters.AddFilter("picture", Picture);
    }

    private static EditionEntry EditionOf(TemplateContext context) => (EditionEntry)context.AmbientValues[Edition];

    private static ValueTask<FluidValue> Text(string text) => new(new StringValue(text));

    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var count = arguments["count"] is NumberValue number ? (long?)number.ToNumberValue() : null;
        var values = arguments.Names.Where(n => n != "count").Select(n => (n, arguments[n].ToStringValue())).ToArray();
        try
        {
            return Text(EditionOf(context).Locale.Text(input.ToStringValue(), count, values));
        }
        catch (KeyNotFoundException error)
        {
            throw new ThemeException(error.Message, error);
        }
    }

    private static ValueTask<FluidValue> Date(FluidValue input, TemplateContext context, Func<LocalDateTime, EditionEntry, string> write)
    {
        if (input.ToObjectValue() is not PageDate date)
        {
            return new(NilValue.Instance);
        }

        var edition = EditionOf(context);
        var local = date.DayOnly ? Instant.FromUnixTimeMilliseconds(date.Milliseconds).InUtc().LocalDateTime : edition.Local(date.Milliseconds);
        return Text(write(local, edition));
    }

    private static ValueTask<FluidValue> IsoDate(FluidValue input, FilterArguments arguments, TemplateContext context) => input.ToObjectValue() switch
    {
        PageDate { DayOnly: true } day => Date(input, context, (at, _) => at.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        PageDate date => Text(IsoOf(date.Milliseconds, EditionOf(context))),
        _ => new(NilValue.Instance),
    };

    /// <summary>An instant as RFC 3339 writes it, with the edition's offset.</summary>
    internal static string IsoOf(long milliseconds, EditionEntry edition) =>
        Iso.Format(Instant.FromUnixTimeMilliseconds(milliseconds).InZone(edition.Zone).ToOffsetDateTime());

    private static ValueTask<FluidValue> Picture(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not PagePicture picture)
        {
            return new(NilValue.Instance);
        }

        var shape = arguments["shape"].ToStringValue() switch
        {
            "wide" => Shape.Wide,
            "standard" => Shape.Standard,
            "square" => Shape.Square,
            _ => Shape.Full,
        };
        var sizes = arguments["sizes"].IsNil() ? "100vw" : arguments["sizes"].ToStringValue();
        var alt = arguments.HasNamed("alt") ? arguments["alt"].ToStringValue() : picture.Alt;
        var html = PictureMarkup.Write(
            new MediaId(picture.Media),
            picture.Width,
            picture.Height,
            new FocalPoint(picture.Focal / 1000, picture.Focal % 1000),
            shape,
            alt,
            sizes,
            arguments["priority"].ToBooleanValue());
        return new(new StringValue(html, false));
    }
}
