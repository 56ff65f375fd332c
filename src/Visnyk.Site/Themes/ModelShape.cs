using System.Collections.Frozen;
using System.Reflection;
using Fluid;
using Fluid.Values;
using Visnyk.Site.Models;

namespace Visnyk.Site.Themes;

/// <summary>What templates see of a kind of model: its public properties, their names in small letters with underscores. Nothing else can be reached.</summary>
internal sealed class ModelShape
{
    private static readonly MethodInfo MakeReader = typeof(ModelShape).GetMethod(nameof(ReaderOf), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly FrozenDictionary<string, int> slots;
    private readonly Func<object, TemplateOptions, FluidValue>[] readers;

    /// <summary>The shape of a type of models.</summary>
    public ModelShape(Type model)
    {
        PropertyInfo[] properties = [.. model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];
        slots = Enumerable.Range(0, properties.Length).ToFrozenDictionary(i => MemberNameStrategies.SnakeCase(properties[i]), i => i, StringComparer.Ordinal);
        readers = [.. properties.Select(p => (Func<object, TemplateOptions, FluidValue>)MakeReader.MakeGenericMethod(model, p.PropertyType).Invoke(null, [p])!)];
    }

    /// <summary>How many properties there are.</summary>
    public int Count => readers.Length;

    /// <summary>The place of a property; -1 where there is none of that name.</summary>
    public int SlotOf(string name) => slots.TryGetValue(name, out var slot) ? slot : -1;

    /// <summary>A property's value.</summary>
    public FluidValue Read(object model, int slot, TemplateOptions options) => readers[slot](model, options);

    private static Func<object, TemplateOptions, FluidValue> ReaderOf<TModel, TValue>(PropertyInfo property)
    {
        var get = property.GetMethod!.CreateDelegate<Func<TModel, TValue>>();
        return get switch
        {
            Func<TModel, string?> text => (model, _) => text((TModel)model) is { } value ? new StringValue(value) : NilValue.Instance,
            Func<TModel, bool> flag => (model, _) => BooleanValue.Create(flag((TModel)model)),
            Func<TModel, int> number => (model, _) => NumberValue.Create(number((TModel)model)),
            Func<TModel, SafeHtml> html => (model, _) => new StringValue(html((TModel)model).Html, false),
            _ => (model, options) => FluidValue.Create(get((TModel)model), options),
        };
    }
}
