using System.Collections.Frozen;
using System.Diagnostics;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Visnyk.Site.Models;

namespace Visnyk.Site.Themes;

/// <summary>
/// What templates may do: see page models and nothing else, include parts of their own theme, and take a bounded number of steps over bounded
/// values. Liquid's loops are counted by the engine; what it does not bound itself (ranges, strings that double) is bounded here.
/// </summary>
internal static class Sandbox
{
    public const int MostSteps = 200_000;
    public const int LongestText = 1_000_000;
    private const int LongestRange = 10_000;
    private const int DeepestInclude = 20;

    private static readonly FrozenDictionary<Type, ModelShape> Shapes = new[]
    {
        typeof(PageModel), typeof(SiteModel), typeof(ThemeModel), typeof(CardModel), typeof(ArticleModel), typeof(Named), typeof(Person),
        typeof(OtherEdition), typeof(Link), typeof(LeadModel), typeof(KeyPointModel), typeof(SourceModel), typeof(ChainLinkModel), typeof(PassageModel),
        typeof(CorrectionModel), typeof(ListModel), typeof(HomeModel), typeof(BandModel), typeof(AuthorModel), typeof(ArchiveModel), typeof(StaticModel),
        typeof(ErrorModel), typeof(ReactionModel), typeof(ReactionsModel), typeof(ReportModel), typeof(ConsentModel), typeof(StatisticsTool),
        typeof(SearchModel), typeof(HitModel), typeof(ChoiceModel),
    }.ToFrozenDictionary(model => model, model => new ModelShape(model));

    private const string Began = "began";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static FluidParser Parser { get; } = MakeParser();

    /// <summary>Begins a page's time.</summary>
    public static void Begin(TemplateContext context) => context.AmbientValues[Began] = Stopwatch.GetTimestamp();

    public static TemplateOptions MakeOptions(PartFiles parts)
    {
        var options = new TemplateOptions
        {
            MaxSteps = MostSteps,
            MaxRecursion = DeepestInclude,
            FileProvider = parts,
            StrictFilters = true,
            TemplateParsed = (_, template) => Bound(template),
            Assigned = (_, value, context) => Checked(value, context),
            Captured = (_, value, context) => Checked(value, context),
        };
        options.ValueConverters.Add(value => value switch
        {
            string => null,
            SafeHtml safe => new StringValue(safe.Html, false),
            _ => Shapes.TryGetValue(value.GetType(), out var shape) ? new ModelValue(value, shape) : null,
        });
        BoundFilters(options.Filters);
        ThemeFilters.Register(options.Filters);
        return options;
    }

    /// <summary>The template with its ranges bounded.</summary>
    public static IFluidTemplate Bound(IFluidTemplate template) => new RangeBounds().VisitTemplate(template);

    private static FluidParser MakeParser()
    {
        var parser = new FluidParser(new FluidParserOptions { AllowLiquidTag = true });
        LineMarks.Register(parser);
        return parser;
    }

    private static ValueTask<FluidValue> Checked(FluidValue value, TemplateContext context)
    {
        CheckTime(context);
        return value is StringValue && value.ToStringValue().Length > LongestText ? throw TooLong() : new(value);
    }

    private static void CheckTime(TemplateContext context)
    {
        if (context.AmbientValues.TryGetValue(Began, out var began) && Stopwatch.GetElapsedTime((long)began) > Longest)
        {
            throw new ThemeException($"The page took longer than {Longest.TotalSeconds} seconds.");
        }
    }

    private static ThemeException TooLong() => new($"A value grew beyond {LongestText} characters.");

    private static void BoundFilters(FilterCollection filters)
    {
        // A filter is one step, however long its input: sorting a long list again and again would hold a processor within the allowed steps.
        foreach (var (name, filter) in filters.ToList())
        {
            filters.AddFilter(name, (input, arguments, context) =>
            {
                CheckTime(context);
                return filter(input, arguments, context);
            });
        }

        Bound(filters, "split", (input, _) => input.ToStringValue().Length * 50L);
        // These make text whose length is the product of what goes in; the others at most add.
        Bound(filters, "replace", (input, arguments) => (long)input.ToStringValue().Length * Math.Max(1, arguments.At(1).ToStringValue().Length));
        Bound(filters, "join", (input, arguments) => (long)Count(input) * Math.Max(1, arguments.At(0).ToStringValue().Length));
    }

    private static void Bound(FilterCollection filters, string name, Func<FluidValue, FilterArguments, long> atMost)
    {
        if (filters.TryGetValue(name, out var filter))
        {
            filters.AddFilter(name, (input, arguments, context) => atMost(input, arguments) > 10L * LongestText ? throw TooLong() : filter(input, arguments, context));
        }
    }

    private static int Count(FluidValue input) => input is ArrayValue array ? array.Values.Count : 1;

    private sealed class RangeBounds : AstRewriter
    {
        protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
        {
            var range = (RangeExpression)base.VisitRangeExpression(rangeExpression);
            return new RangeExpression(range.From, new BoundedEnd(range.From, range.To));
        }
    }

    /// <summary>The end of a range, once it is known to be near enough to the beginning.</summary>
    private sealed class BoundedEnd(Expression from, Expression to) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var end = await to.EvaluateAsync(context);
            var length = end.ToNumberValue() - (await from.EvaluateAsync(context)).ToNumberValue();
            return length > LongestRange ? throw new ThemeException($"A range has more than {LongestRange} numbers.") : end;
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }
}
