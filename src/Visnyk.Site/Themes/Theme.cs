using System.Collections.Frozen;
using Fluid;
using Visnyk.Site.Models;

namespace Visnyk.Site.Themes;

/// <summary>A theme, parsed: templates by name, and the stylesheet.</summary>
public sealed class Theme
{
    private static readonly string[] Needed =
        ["layout", "home", "section", "article", "topic", "author", "archive", "corrections", "search", "static", "error"];

    private readonly FrozenDictionary<string, IFluidTemplate> templates;

    private Theme(Stylesheet style, FrozenDictionary<string, IFluidTemplate> templates, TemplateOptions options)
    {
        this.templates = templates;
        Options = options;
        Style = style;
        Model = new ThemeModel(new SafeHtml(style.Css));
    }

    /// <summary>What templates see of the theme.</summary>
    public ThemeModel Model { get; }

    /// <summary>The stylesheet.</summary>
    public Stylesheet Style { get; }

    internal TemplateOptions Options { get; }

    /// <summary>Reads a theme's folder. Throws <see cref="ThemeException"/> that names file, line and cause where it cannot be used.</summary>
    public static Theme Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ThemeException($"There is no theme in {folder}.");
        }

        var parts = Directory.Exists(Path.Combine(folder, "parts"))
            ? Directory.EnumerateFiles(Path.Combine(folder, "parts"), "*.liquid").ToDictionary(f => Path.GetFileName(f), Read)
            : [];
        var options = Sandbox.MakeOptions(new PartFiles(parts));
        foreach (var (name, text) in parts)
        {
            Parse($"parts/{name}", text);
        }

        var templates = Needed.ToFrozenDictionary(name => name, name =>
        {
            var file = Path.Combine(folder, name + ".liquid");
            return File.Exists(file) ? Parse(name + ".liquid", Read(file)) : throw new ThemeException($"{name}.liquid is missing in {folder}.");
        });
        var styles = Path.Combine(folder, "theme.css");
        var style = File.Exists(styles) ? new Stylesheet(Read(styles)) : throw new ThemeException($"theme.css is missing in {folder}.");
        return style.Css.Contains("</", StringComparison.Ordinal)
            ? throw new ThemeException("theme.css must not contain '</': it stands inside the page.")
            : new Theme(style, templates, options);
    }

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
            ? Sandbox.Bound(template)
            : throw new ThemeException($"{name}: {error}");
}
