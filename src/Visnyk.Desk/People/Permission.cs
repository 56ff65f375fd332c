using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;

namespace Visnyk.Desk.People;

/// <summary>Questions about rights that several actions ask.</summary>
internal static class Permission
{
    /// <summary>What keeps somebody from naming something in editions, or from making it; null where nothing does.</summary>
    public static Problem? ToName(Actor by, bool makes, IEnumerable<EditionTag> editions)
    {
        var right = makes ? Right.Arrange : Right.Name;
        return editions.Select(edition => by.WhatStops(right, new Matter { Edition = edition })).FirstOrDefault(p => p is not null) ?? by.WhatStops(right);
    }

    /// <summary>What keeps somebody from changing what stands in several editions at once: they need the right in each; null where nothing does.</summary>
    public static Problem? ToArrange(Actor by, IEnumerable<EditionTag> editions, SectionId? section = null) =>
        by.WhatStops(Right.Arrange, new Matter { Section = section })
            ?? editions.Select(edition => by.WhatStops(Right.Arrange, new Matter { Edition = edition, Section = section })).FirstOrDefault(p => p is not null);

    /// <summary>What keeps somebody from writing in an article; null where nothing does.</summary>
    public static Problem? ToWrite(Actor by, Matter about) =>
        by.WhatStops(about.ToWrite(by.User), about);
}
