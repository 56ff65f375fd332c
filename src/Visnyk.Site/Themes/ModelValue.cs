using Fluid;
using Fluid.Values;

namespace Visnyk.Site.Themes;

/// <summary>A model in a template. A property is made into a value when it is first asked for and kept: templates ask the same ones again and again.</summary>
/// <param name="model">The model.</param>
/// <param name="shape">Its shape.</param>
internal sealed class ModelValue(object model, ModelShape shape) : FluidValue
{
    private readonly FluidValue?[] values = new FluidValue?[shape.Count];

    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        shape.SlotOf(name) is >= 0 and var slot ? new(values[slot] ??= shape.Read(model, slot, context.Options)) : new(NilValue.Instance);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue? other) => other is ModelValue value && ReferenceEquals(value.ToObjectValue(), model);

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => model.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => model;
}
