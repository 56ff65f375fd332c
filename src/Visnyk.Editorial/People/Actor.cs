using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;

namespace Visnyk.Editorial.People;

/// <summary>Who does something: every action of the desk is told, refuses what <see cref="RightsTable"/> refuses, and is written down with their name.</summary>
public sealed record Actor
{
    private bool everything;

    /// <summary>The installation itself: the command line, the demonstration, an import. It may do everything.</summary>
    public static Actor Installation { get; } = new() { everything = true, Name = "installation" };

    /// <summary>Nobody who has signed in. May do nothing.</summary>
    public static Actor Nobody { get; } = new();

    /// <summary>The person; null for the installation and for nobody.</summary>
    public UserId? User { get; init; }

    /// <summary>Their name, as the audit log keeps it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Their roles.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The editions that they are limited to; empty for no limit.</summary>
    public ImmutableArray<EditionTag> Editions { get; init; } = [];

    /// <summary>The sections that they are limited to; empty for no limit.</summary>
    public ImmutableArray<SectionId> Sections { get; init; } = [];

    /// <summary>What the site has taken away from roles.</summary>
    public ImmutableArray<TakenRight> Taken { get; init; } = [];

    /// <summary>The address that they work from; empty on the machine itself.</summary>
    public string From { get; init; } = "";

    /// <summary>Whether this is the installation itself.</summary>
    public bool IsInstallation => everything;

    /// <summary>Whether the actor may do something to something.</summary>
    public bool May(Right right, Matter? about = null) => WhatStops(right, about) is null;

    /// <summary>Why the actor may not do something to something; null where they may.</summary>
    public Problem? WhatStops(Right right, Matter? about = null) => WhatStops(right, about, proposes: false);

    /// <summary>Whether the actor may propose something to somebody who may do it, or do it.</summary>
    public bool MayPropose(Right right, Matter? about = null) => WhatStopsProposing(right, about) is null;

    /// <summary>Why the actor may not even propose something; null where they may propose or do it.</summary>
    public Problem? WhatStopsProposing(Right right, Matter? about = null) => WhatStops(right, about, proposes: true);

    private Problem? WhatStops(Right right, Matter? about, bool proposes)
    {
        if (everything)
        {
            return null;
        }

        if (User is null)
        {
            return new Problem("rights.nobody", "Nobody is signed in.");
        }

        about ??= Matter.Paper;
        var edition = about.Edition?.Value;
        if (!Roles.Any(role => GrantOf(role, right) is var grant && (Holds(grant, about) || (proposes && grant == Grant.Propose))))
        {
            return new Problem("rights.role", $"The right '{right}' is not among those of {Name}, or not for this.", edition);
        }

        if (right is Right.RunPaper or Right.ReadAudit or Right.ManagePeople && !(Editions.IsEmpty && Sections.IsEmpty))
        {
            return new Problem("rights.limited", $"{Name} is limited to editions or sections; this concerns the whole paper.");
        }

        if (about.Edition is { } tag && !Editions.IsEmpty && !Editions.Contains(tag))
        {
            return new Problem("rights.edition", $"Edition '{tag}' is not among those of {Name}.", edition);
        }

        return about.Section is { } section && !Sections.IsEmpty && !Sections.Contains(section)
            ? new Problem("rights.section", $"Section {section} is not among those of {Name}.", edition)
            : null;
    }

    private Grant GrantOf(Role role, Right right) => Taken.Contains(new TakenRight(role, right)) ? Grant.No : RightsTable.Of(role, right);

    private bool Holds(Grant grant, Matter about) => grant switch
    {
        Grant.Yes => true,
        Grant.Own => about.Owner == User || about.AssignedTo == User,
        Grant.Assigned => about.AssignedTo == User,
        Grant.OwnTranslation => about.IsTranslation && about.TranslatorsPublish && (about.Owner == User || about.AssignedTo == User),
        _ => false,
    };
}
