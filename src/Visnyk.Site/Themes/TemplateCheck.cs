using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Visnyk.Site.Themes;

/// <summary>Looks through a template for what parses and yet cannot be made: filters, parts and strings that do not exist.</summary>
/// <param name="options">Which filters there are.</param>
/// <param name="parts">The file names of the theme's parts.</param>
/// <param name="isString">Whether the locales have a string.</param>
internal sealed class TemplateCheck(TemplateOptions options, IReadOnlySet<string> parts, Predicate<string> isString) : AstVisitor
{
    private string? token;
    private string? cause;

    /// <summary>Throws <see cref="ThemeException"/> that names file, line and cause where the template cannot be made.</summary>
    public void Throw(IFluidTemplate template, string name, string source)
    {
        VisitTemplate(template);
        if (token is not null)
        {
            var line = source.AsSpan(0, Math.Max(0, source.IndexOf(token, StringComparison.Ordinal))).Count('\n') + 1;
            throw new ThemeException($"{name}({line}): {cause}");
        }
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!options.Filters.TryGetValue(filterExpression.Name, out _))
        {
            Fault(filterExpression.Name, $"There is no filter '{filterExpression.Name}'.");
        }
        else if (filterExpression is { Name: "t", Input: LiteralExpression { Value: StringValue key } } && !isString(key.ToStringValue()))
        {
            Fault(key.ToStringValue(), $"The locales have no string '{key.ToStringValue()}'.");
        }

        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        if (!parts.Contains(renderStatement.Path + ".liquid"))
        {
            Fault(renderStatement.Path, $"There is no part '{renderStatement.Path}'.");
        }

        return base.VisitRenderStatement(renderStatement);
    }

    private void Fault(string where, string what)
    {
        token ??= where;
        cause ??= what;
    }
}
