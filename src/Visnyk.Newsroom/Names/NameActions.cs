using System.Collections.Immutable;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;

namespace Visnyk.Newsroom.Names;

/// <summary>The desk's actions that name and remove things, by kind.</summary>
/// <param name="section">Names sections.</param>
/// <param name="topic">Names topics.</param>
/// <param name="author">Names authors.</param>
/// <param name="source">Names sources.</param>
/// <param name="removeSection">Removes a section.</param>
/// <param name="removeTopic">Removes a topic.</param>
/// <param name="removeAuthor">Removes an author.</param>
/// <param name="removeSource">Removes a source.</param>
internal sealed class NameActions(
    SaveSection section, NameTopic topic, NameAuthor author, NameSource source, RemoveSection removeSection, RemoveTopic removeTopic, RemoveAuthor removeAuthor, RemoveSource removeSource)
{
    /// <summary>Saves what a form changed; the thing's key, or what stops it.</summary>
    public async Task<Outcome<string>> Save(Actor by, NameKind kind, NamedThing? thing, NameForm form, CancellationToken cancel)
    {
        if (form.WhatIsWrong(thing).ToArray() is { Length: > 0 } wrong)
        {
            return Outcome.Failed<string>(wrong);
        }

        var changed = form.Changed(thing).ToImmutableArray();
        var names = changed.ToDictionary(c => c.Edition, c => c.Line.Name);
        if (thing is null && changed.IsEmpty)
        {
            return new Problem("name.none", "It is named in one edition at least.");
        }

        if (changed.IsEmpty && (kind != NameKind.Sources || (thing?.Url ?? "") == form.Url))
        {
            return thing!.Key;
        }

        return kind switch
        {
            NameKind.Sections => Key(await section.Run(by, new(
                thing is null ? null : new SectionId(thing.Id),
                [.. changed.Select(c => new SaveSection.Entry(c.Edition, c.Line.Name, c.Line.About) { Slug = NameForm.SlugOf(c.Line), TakesTheRest = Takes(thing, c) })]), cancel)),
            NameKind.Topics => Key(await topic.Run(by, new(thing?.ImportKey, names) { Slugs = Slugs(changed) }, cancel)),
            NameKind.Authors => Key(await author.Run(by, new(
                thing?.ImportKey, [.. changed.Select(c => new NameAuthor.Entry(c.Edition, c.Line.Name, c.Line.Role, c.Line.About) { Slug = NameForm.SlugOf(c.Line) })]), cancel)),
            _ => Key(await source.Run(by, new(thing?.ImportKey, names, form.Url.Length > 0 ? form.Url : null), cancel)),
        };
    }

    /// <summary>Removes something that nothing uses.</summary>
    public async Task<IReadOnlyList<Problem>> Remove(Actor by, NameKind kind, NamedThing thing, CancellationToken cancel) => kind switch
    {
        NameKind.Sections => (await removeSection.Run(by, new SectionId(thing.Id), cancel)).Problems,
        NameKind.Topics => (await removeTopic.Run(by, new TopicId(thing.Id), cancel)).Problems,
        NameKind.Authors => (await removeAuthor.Run(by, new AuthorId(thing.Id), cancel)).Problems,
        _ => (await removeSource.Run(by, new SourceId(thing.Id), cancel)).Problems,
    };

    // One that takes the rest goes on doing so until another does; to say so again would take more than the right to name.
    private static bool Takes(NamedThing? thing, (EditionTag Edition, NameLine Line) changed) =>
        changed.Line.TakesTheRest && thing?.Lines.GetValueOrDefault(changed.Edition.Value) is not { TakesTheRest: true };

    private static Dictionary<EditionTag, Slug> Slugs(ImmutableArray<(EditionTag Edition, NameLine Line)> changed) =>
        changed.Where(c => NameForm.SlugOf(c.Line) is not null).ToDictionary(c => c.Edition, c => NameForm.SlugOf(c.Line)!.Value);

    private static Outcome<string> Key<T>(Outcome<T> outcome) => outcome.Done ? outcome.Value!.ToString()! : Outcome.Failed<string>(outcome.Problems);
}
