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
        filters.AddFilter("local", LocalDate);
        filters.AddFilter("iso", IsoDate);
        filters.AddFilter("number", (input, _, context) => Text(EditionOf(context).Locale.Number((long)input.ToNumberValue())));
        filters.AddFilter("picture", Picture);
    }

    private static EditionEntry EditionOf(TemplateContext context) => (EditionEntry)context.AmbientValues[Edition];

    private static ValueTask<FluidValue> Text(string text) => new(new StringValue(text));

    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var count = arguments["count"] is NumberValue number ? (long?)number.ToNumberValue() : null;
        (string, string)[] values = arguments.Count == 0 ? [] : [.. arguments.Names.Where(n => n != "count").Select(n => (n, arguments[n].ToStringValue()))];
        try
        {
            return Text(EditionOf(context).Locale.Text(input.ToStringValue(), count, values));
        }
        catch (KeyNotFoundException error)
        {
            throw new ThemeException(error.Message, error);
        }
    }

    /// <summary>A date in a form of the edition's language. The form <c>near</c> says no more than a reader on the day <c>now</c> needs.</summary>
    private static ValueTask<FluidValue> LocalDate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not PageDate date)
        {
            return new(NilValue.Instance);
        }

        var edition = EditionOf(context);
        var at = Local(date, edition);
        var form = arguments.At(0).ToStringValue();
        if (form == "near")
        {
            form = arguments["now"].ToObjectValue() is not PageDate now || Local(now, edition) is var today && at.Year != today.Year ? "long"
                : at.Date == today.Date ? "time"
                : "short";
        }

        return Text(edition.Locale.Date(form, at));
    }

    private static LocalDateTime Local(PageDate date, EditionEntry edition) =>
        date.DayOnly ? Instant.FromUnixTimeMilliseconds(date.Milliseconds).InUtc().LocalDateTime : edition.Local(date.Milliseconds);

    private static ValueTask<FluidValue> IsoDate(FluidValue input, FilterArguments arguments, TemplateContext context) => input.ToObjectValue() switch
    {
        PageDate { DayOnly: true } day => Text(Local(day, EditionOf(context)).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
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
