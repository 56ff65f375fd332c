using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Newsroom.Names;

/// <summary>The names of something as they were typed.</summary>
/// <param name="Lines">By edition.</param>
/// <param name="Url">A source's own site.</param>
public sealed record NameForm(IReadOnlyDictionary<string, NameLine> Lines, string Url)
{
    /// <summary>Nothing typed yet.</summary>
    public static NameForm Empty { get; } = new(new Dictionary<string, NameLine>(), "");

    /// <summary>As it stands.</summary>
    public static NameForm Of(NamedThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return new NameForm(thing.Lines, thing.Url ?? "");
    }

    /// <summary>What a form says.</summary>
    public static NameForm Read(IFormCollection form, IEnumerable<Edition> editions) => new(
        editions.Where(e => form.ContainsKey($"name-{e.Tag}")).ToDictionary(e => e.Tag.Value, e => new NameLine(
            OneLine.Of(form[$"name-{e.Tag}"]), OneLine.Of(form[$"slug-{e.Tag}"]), OneLine.Of(form[$"about-{e.Tag}"]), OneLine.Of(form[$"role-{e.Tag}"]), form[$"rest-{e.Tag}"] == "on")),
        OneLine.Of(form["url"]));

    /// <summary>The line of an edition.</summary>
    public NameLine In(EditionTag edition) => Lines.GetValueOrDefault(edition.Value) ?? NameLine.None;

    /// <summary>The editions in which the form says something else than what stands, so that nobody needs the right to what they leave alone.</summary>
    public IEnumerable<(EditionTag Edition, NameLine Line)> Changed(NamedThing? thing) => Lines
        .Where(l => (thing?.Lines.GetValueOrDefault(l.Key) ?? NameLine.None) is var was && (l.Value with { TakesTheRest = l.Value.TakesTheRest || was.TakesTheRest }) != was)
        .Select(l => (EditionTag.Parse(l.Key), l.Value));

    /// <summary>What can be wrong before anybody is asked: a name taken away that readers know, or a slug that is none.</summary>
    public IEnumerable<Problem> WhatIsWrong(NamedThing? thing) => Changed(thing).SelectMany(c => new[]
    {
        c.Line.Name.Length == 0 ? new Problem("name.missing", "It needs a name.", c.Edition.Value) : null,
        c.Line.Slug.Length > 0 && !Slug.TryParse(c.Line.Slug, out _) ? new Problem("slug.shape", $"'{c.Line.Slug}' is no slug.", c.Edition.Value) : null,
    }).OfType<Problem>();

    /// <summary>The slug of a line; null where it is left to the name.</summary>
    public static Slug? SlugOf(NameLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Slug.TryParse(line.Slug, out var slug) ? slug : null;
    }
}
