using System.Collections.Frozen;
using Fluid;
using Visnyk.Site.Models;
using Visnyk.Site.Scripts;
using Visnyk.Storage.Icons;

namespace Visnyk.Site.Themes;

/// <summary>A theme, parsed: templates by name, the stylesheet and the scripts.</summary>
public sealed class Theme
{
    private const string Home = "home";

    private static readonly string[] Needed =
    [
        "layout", "home", "section", "article", "topic", "author", "archive", "corrections", "search", "saved", "offline", "static", "error", "reactions", "report",
    ];

    private readonly FrozenDictionary<string, IFluidTemplate> templates;

    private readonly FrozenDictionary<string, Stylesheet> styles;
    private readonly FrozenDictionary<string, ThemeModel> models;

    private Theme(FrozenDictionary<string, Stylesheet> styles, ThemeScripts scripts, FrozenDictionary<string, IFluidTemplate> templates, TemplateOptions options)
    {
        this.templates = templates;
        Options = options;
        this.styles = styles;
        models = styles.ToFrozenDictionary(s => s.Key, s => new ThemeModel(new SafeHtml(s.Value.Css), scripts.Main));
        Colours = StyleColours.Of(styles[Home].Css);
        Scripts = scripts;
    }

    /// <summary>Its colours, as images outside pages use them.</summary>
    public PaperColours Colours { get; }

    /// <summary>The scripts.</summary>
    public ThemeScripts Scripts { get; }

    internal TemplateOptions Options { get; }

    /// <summary>Reads a theme's folder. Throws <see cref="ThemeException"/> that names file, line and cause where it cannot be used.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isString">Whether the locales have a string.</param>
    /// <param name="marked">Whether errors of a page are to name the line, which costs time.</param>
    public static Theme Load(string folder, Predicate<string> isString, bool marked)
    {
        if (!Directory.Exists(folder))
        {
            throw new ThemeException($"There is no theme in {folder}.");
        }

        var parts = Directory.Exists(Path.Combine(folder, "parts"))
            ? Directory.EnumerateFiles(Path.Combine(folder, "parts"), "*.liquid").ToDictionary(f => Path.GetFileName(f), Read)
            : [];
        string Shown(string name, string text) => marked && Sandbox.Parser.TryParse(LineMarks.Put(name, text), out _) ? LineMarks.Put(name, text) : text;
        var options = Sandbox.MakeOptions(new PartFiles(parts.ToDictionary(p => p.Key, p => Shown($"parts/{p.Key}", p.Value))));
        var names = parts.Keys.ToHashSet();
        IFluidTemplate Checked(string name, string text)
        {
            new TemplateCheck(options, names, isString).Throw(Parse(name, text), name, text);
            return Sandbox.Bound(Parse(name, Shown(name, text)));
        }

        foreach (var (name, text) in parts)
        {
            Checked($"parts/{name}", text);
        }

        var templates = Needed.ToFrozenDictionary(name => name, name =>
        {
            var file = Path.Combine(folder, name + ".liquid");
            return File.Exists(file) ? Checked(name + ".liquid", Read(file)) : throw new ThemeException($"{name}.liquid is missing in {folder}.");
        });
        var sheet = Path.Combine(folder, "theme.css");
        var css = File.Exists(sheet) ? Read(sheet) : throw new ThemeException($"theme.css is missing in {folder}.");
        return css.Contains("</", StringComparison.Ordinal)
            ? throw new ThemeException("theme.css must not contain '</': it stands inside the page.")
            : new Theme(StyleParts.Of(css, Needed), ThemeScripts.Load(Path.Combine(folder, "scripts")), templates, options);
    }

    /// <summary>The stylesheet of a kind of page.</summary>
    public Stylesheet StyleOf(string kind) => styles[kind];

    /// <summary>What templates of a kind of page see of the theme.</summary>
    public ThemeModel ModelOf(string kind) => models[kind];

    /// <summary>A template by name.</summary>
    internal IFluidTemplate Template(string name) => templates[name];

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ThemeException($"{file} cannot be read: {error.Message}", error);
        }
    }

    private static IFluidTemplate Parse(string name, string text) =>
        Sandbox.Parser.TryParse(text, out var template, out var error)
            ? template
            : throw new ThemeException($"{name}: {error}");
}
