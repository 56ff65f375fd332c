using Microsoft.AspNetCore.Http;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Forms;

namespace Visnyk.Newsroom.Settings;

/// <summary>What is filled in about an edition.</summary>
public sealed record EditionForm
{
    /// <summary>Its language, where it is new.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The paper's name in it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The language's name in itself.</summary>
    public string LanguageName { get; init; } = "";

    /// <summary>One line about the paper.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>Its time zone.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Which way its lines run; null to have what the language has.</summary>
    public WritingDirection? Direction { get; init; }

    /// <summary>Whether translators publish what they translated themselves.</summary>
    public bool TranslatorsPublish { get; init; }

    /// <summary>What sections are called in it, where it is new.</summary>
    public IReadOnlyDictionary<SectionId, string> Sections { get; init; } = new Dictionary<SectionId, string>();

    /// <summary>An edition as a form.</summary>
    public static EditionForm Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new EditionForm
        {
            Tag = edition.Tag.Value,
            Name = edition.Name,
            LanguageName = edition.LanguageName,
            Tagline = edition.Tagline,
            Zone = edition.TimeZone,
            Direction = edition.Direction,
            TranslatorsPublish = edition.TranslatorsPublish,
        };
    }

    /// <summary>What was filled in.</summary>
    public static async Task<EditionForm> Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var form = await FormGuard.Fields(http);
        string Line(string name) => CleanText.Of(form[name].ToString()).Trim();
        return new EditionForm
        {
            Tag = Line("tag").ToLowerInvariant(),
            Name = Line("name"),
            LanguageName = Line("language-name"),
            Tagline = Line("tagline"),
            Zone = EditionClock.PresentName(Line("zone")),
            Direction = Line("direction") switch { "rtl" => WritingDirection.RightToLeft, "ltr" => WritingDirection.LeftToRight, _ => null },
            TranslatorsPublish = form["translators-publish"].Count > 0,
            Sections = form.Keys.Select(key => (Key: key, Id: key.StartsWith("section-", StringComparison.Ordinal) && ShortKey.TryRead(key.Replace("section-", "", StringComparison.Ordinal), out var id) ? id : (long?)null))
                .Where(s => s.Id is not null && Line(s.Key).Length > 0).DistinctBy(s => s.Id).ToDictionary(s => new SectionId(s.Id!.Value), s => Line(s.Key)),
        };
    }

    /// <summary>The edition that the form is about, the language's own name and direction where none were given.</summary>
    public Edition ReadEdition(EditionTag tag) => new()
    {
        Tag = tag,
        Name = Name,
        LanguageName = LanguageName.Length > 0 ? LanguageName : LanguageNames.NameOf(tag) ?? tag.Language,
        Tagline = Tagline,
        TimeZone = Zone,
        Direction = Direction ?? LanguageNames.DirectionOf(tag),
        TranslatorsPublish = TranslatorsPublish,
    };

    /// <summary>The same as a change of one that is there.</summary>
    public ChangeEdition.Request ReadChange(EditionTag tag) => new(tag, Name, LanguageName.Length > 0 ? LanguageName : LanguageNames.NameOf(tag) ?? tag.Language, Zone)
    {
        Tagline = Tagline,
        Direction = Direction ?? LanguageNames.DirectionOf(tag),
        TranslatorsPublish = TranslatorsPublish,
    };
}
