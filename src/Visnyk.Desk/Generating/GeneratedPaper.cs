using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Media;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;

namespace Visnyk.Desk.Generating;

/// <summary>What synthetic stories are about, who writes them and where they stand.</summary>
internal sealed record GeneratedPaper(
    SectionId[] Sections, TopicId[] Topics, AuthorId[] Authors, SourceId[] Sources, MediaId[] Pictures)
{
    private const int SectionCount = 6;
    private const int TopicCount = 120;
    private const int AuthorCount = 24;
    private const int SourceCount = 40;
    private const int PictureCount = 8;

    /// <summary>Makes what is missing: editions, sections where there are none yet, names in every edition for all that is made.</summary>
    public static async Task<GeneratedPaper> Prepare(
        Actor by, IServiceProvider desk, Database database, ImmutableArray<EditionTag> editions, Random random, CancellationToken cancel)
    {
        await using var db = database.OpenPublished();
        var known = await db.Editions.Select(e => e.Tag).ToListAsync(cancel);
        foreach (var edition in editions.Where(e => !known.Contains(e)))
        {
            _ = (await desk.GetRequiredService<MakeEdition>().Run(by, Edition(edition), cancel)).Value;
        }

        var words = editions.ToDictionary(e => e, e => new GeneratedWords(e.Primary, random));
        Dictionary<EditionTag, string> Names(int length) => editions.ToDictionary(e => e, e => words[e].Sentence(length, stop: false));
        var sections = await db.Sections.OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(cancel);
        while (sections.Count < SectionCount)
        {
            sections.Add((await desk.GetRequiredService<MakeSection>().Run(by, cancel)).Value);
        }

        foreach (var edition in editions)
        {
            var named = await db.SectionNames.Where(n => n.Edition == edition).Select(n => n.SectionId).ToListAsync(cancel);
            foreach (var section in sections.Where(s => named.Count == 0 || (!named.Contains(s) && !known.Contains(edition))))
            {
                var request = new NameSection.Request(section, edition, words[edition].Sentence(1, stop: false)) { TakesTheRest = section == sections[0] };
                _ = (await desk.GetRequiredService<NameSection>().Run(by, request, cancel)).Value;
            }
        }

        return new GeneratedPaper(
            [.. sections],
            await Several(TopicCount, async n => (await desk.GetRequiredService<NameTopic>().Run(by, new($"generated-{n}", Names(2)), cancel)).Value),
            await Several(AuthorCount, async n => (await desk.GetRequiredService<NameAuthor>().Run(
                by, new($"generated-{n}", [.. Names(2).Select(x => new NameAuthor.Entry(x.Key, x.Value))]), cancel)).Value),
            await Several(SourceCount, async n => (await desk.GetRequiredService<NameSource>().Run(
                by, new($"generated-{n}", Names(3), $"https://source-{n}.example/"), cancel)).Value),
            await Several(PictureCount, async n => (await desk.GetRequiredService<TakeInPicture>().Run(
                by, new(Picture(n), editions.ToDictionary(e => e, _ => "Visnyk")), cancel)).Value));
    }

    private static async Task<T[]> Several<T>(int count, Func<int, Task<T>> make)
    {
        var made = new T[count];
        for (var i = 0; i < count; i++)
        {
            made[i] = await make(i);
        }

        return made;
    }

    private static Edition Edition(EditionTag tag)
    {
        var culture = CultureInfo.GetCultureInfo(tag.Language);
        return new Edition
        {
            Tag = tag,
            Name = "Visnyk",
            LanguageName = culture.NativeName.Length > 0 ? culture.NativeName : tag.Language,
            TimeZone = tag.Primary == "uk" ? "Europe/Kyiv" : "UTC",
            Direction = culture.TextInfo.IsRightToLeft ? WritingDirection.RightToLeft : WritingDirection.LeftToRight,
        };
    }

    private static byte[] Picture(int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067" width="1600" height="1067"><defs><linearGradient id="g" x2="1" y2="1">
        <stop stop-color="hsl({number * 45},45%,40%)"/><stop offset="1" stop-color="hsl({(number * 45) + 70},50%,65%)"/></linearGradient></defs>
        <rect width="1600" height="1067" fill="url(#g)"/><circle cx="{300 + (number * 120)}" cy="500" r="260" fill="#fff" fill-opacity=".25"/></svg>
        """));
}
