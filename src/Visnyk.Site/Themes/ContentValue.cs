using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace Visnyk.Site.Themes;

/// <summary>What a page's own template wrote, to be put into the layout without being copied on the way.</summary>
/// <param name="content">It.</param>
internal sealed class ContentValue(PageText content) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(content.Written);
        return ValueTask.CompletedTask;
    }

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => content.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => content.Written.ToString();

    public override object ToObjectValue() => ToStringValue();
}
