using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Forms;

namespace Visnyk.Newsroom.Beginning;

/// <summary>What is filled in about a paper of one's own, on both of its pages.</summary>
public sealed record BeginningForm
{
    /// <summary>More editions or sections than this are not asked for at the beginning.</summary>
    public const int Most = 12;

    private const int UsualEditions = 2;
    private const int UsualSections = 5;

    /// <summary>The editions as they are typed; lines that are empty are none.</summary>
    public ImmutableArray<Line> Editions { get; init; } = [];

    /// <summary>What absolute links are made from.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>The names of each section, one for each edition that is none of the empty lines.</summary>
    public ImmutableArray<ImmutableArray<string>> Sections { get; init; } = [];

    /// <summary>Whether the logo is the name drawn.</summary>
    public bool LogoSaysName { get; init; }

    /// <summary>An edition as it is typed.</summary>
    /// <param name="Tag">Its language.</param>
    /// <param name="Name">The paper's name.</param>
    /// <param name="Zone">Its time zone.</param>
    public sealed record Line(string Tag, string Name, string Zone)
    {
        /// <summary>Whether nothing is typed but what was proposed.</summary>
        public bool IsEmpty => Tag.Length == 0 && Name.Length == 0;
    }

    /// <summary>The lines that say something.</summary>
    public ImmutableArray<Line> Typed => [.. Editions.Where(l => !l.IsEmpty)];

    /// <summary>An empty form.</summary>
    public static BeginningForm Empty(string language) => new BeginningForm { Editions = [new Line(language, "", ""), new Line("", "", "")] };

    /// <summary>What was filled in.</summary>
    public static async Task<BeginningForm> Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var form = await FormGuard.Fields(http);
        var (tags, names, zones) = (form["tag"], form["name"], form["zone"]);
        string At(Microsoft.Extensions.Primitives.StringValues values, int i) => i < values.Count ? CleanText.Of(values[i] ?? "").Trim() : "";
        var lines = Enumerable.Range(0, Math.Clamp(tags.Count, 1, Most)).Select(i => new Line(At(tags, i).ToLowerInvariant(), At(names, i), At(zones, i))).ToImmutableArray();
        var read = new BeginningForm { Editions = lines, PublicUrl = At(form["public-url"], 0), LogoSaysName = form["logo-says-name"].Count > 0 };
        var typed = read.Typed;
        var rows = Math.Clamp(typed.Select(l => form["section-" + l.Tag].Count).DefaultIfEmpty().Max(), 0, Most);
        return read with { Sections = [.. Enumerable.Range(0, rows).Select(row => typed.Select(l => At(form["section-" + l.Tag], row)).ToImmutableArray())] };
    }

    /// <summary>With an empty line more, where there is room.</summary>
    public BeginningForm WithMore() => Editions.Length < Most ? this with { Editions = Editions.Add(new Line("", "", "")) } : this;

    /// <summary>With an empty section more, where there is room.</summary>
    public BeginningForm WithMoreSections() => Sections.Length < Most ? this with { Sections = Sections.Add([.. Typed.Select(_ => "")]) } : this;

    /// <summary>With as many lines as are shown at first.</summary>
    public BeginningForm Padded()
    {
        var form = this;
        while (form.Editions.Length < UsualEditions)
        {
            form = form.WithMore();
        }

        return form;
    }

    /// <summary>With the sections that are proposed, where none were typed.</summary>
    /// <param name="proposed">Names by language; a language without any is left to be filled in.</param>
    public BeginningForm WithSections(Func<EditionTag, ImmutableArray<string>> proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        var names = Typed.Select(l => EditionTag.TryParse(l.Tag, out var tag) ? proposed(tag) : []).ToList();
        return Sections.IsEmpty
            ? this with { Sections = [.. Enumerable.Range(0, UsualSections).Select(row => names.Select(n => row < n.Length ? n[row] : "").ToImmutableArray())] }
            : this;
    }

    /// <summary>The editions, or what is wrong with them. A name that is left empty is that of the first.</summary>
    public Outcome<ImmutableArray<Edition>> ReadEditions()
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        var problems = new List<Problem>();
        foreach (var line in Typed)
        {
            if (!EditionTag.TryParse(line.Tag, out var tag))
            {
                problems.Add(new Problem("edition.tag", $"'{line.Tag}' is no language.", line.Tag));
                continue;
            }

            var edition = new Edition
            {
                Tag = tag,
                Name = line.Name.Length > 0 ? line.Name : Typed[0].Name,
                LanguageName = LanguageNames.NameOf(tag) ?? tag.Language,
                TimeZone = EditionClock.PresentName(line.Zone.Length > 0 ? line.Zone : Typed[0].Zone),
                Direction = LanguageNames.DirectionOf(tag),
            };
            if (editions.Any(e => e.Tag == tag))
            {
                problems.Add(new Problem("edition.exists", $"There is an edition '{tag}' already.", tag.Value));
            }
            else if (EditionRules.WhatIsWrong(tag, edition.Name, edition.LanguageName, "", edition.TimeZone) is { } wrong)
            {
                problems.Add(wrong);
            }

            editions.Add(edition);
        }

        if (Typed.IsEmpty)
        {
            problems.Add(new Problem("paper.editions", "A paper has one edition at least."));
        }

        return problems.Count > 0 ? Outcome.Failed<ImmutableArray<Edition>>(problems) : editions.ToImmutable();
    }

    /// <summary>The sections by edition; rows without a name are none.</summary>
    public ImmutableArray<IReadOnlyDictionary<EditionTag, string>> ReadSections()
    {
        var tags = Typed.Select(l => EditionTag.TryParse(l.Tag, out var tag) ? tag : default).ToList();
        return
        [
            .. Sections.Select(row => (IReadOnlyDictionary<EditionTag, string>)row.Select((name, i) => (Tag: tags[i], Name: name)).Where(n => n.Name.Length > 0).ToDictionary(n => n.Tag, n => n.Name))
                .Where(names => names.Count > 0),
        ];
    }
}
