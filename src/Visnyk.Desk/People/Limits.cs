using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.People;

/// <summary>What is asked of everything that is written down about a person.</summary>
internal static class Limits
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static Problem? Name(string name) => CleanText.Of(name).Trim() is not { Length: > 0 and <= User.LongestName } clean || clean.Contains('\n', StringComparison.Ordinal)
        ? new Problem("user.name", $"A name has 1 to {User.LongestName} characters on one line.")
        : null;

    /// <summary>What is wrong with roles and limits; null where nothing is.</summary>
    public static async Task<Problem?> Roles(
        NewsroomDb db, ImmutableArray<Role> roles, ImmutableArray<EditionTag> editions, ImmutableArray<SectionId> sections, CancellationToken cancel)
    {
        if (roles.IsEmpty || roles.Any(r => !Enum.IsDefined(r)))
        {
            return new Problem("user.roles", "A person needs at least one role.");
        }

        foreach (var edition in editions)
        {
            if (await db.Editions.FindAsync([edition], cancel) is null)
            {
                return new Problem("edition.unknown", $"There is no edition '{edition}'.", edition.Value);
            }
        }

        foreach (var section in sections)
        {
            if (await db.Sections.FindAsync([section], cancel) is null)
            {
                return new Problem("section.unknown", $"There is no section {section}.");
            }
        }

        return null;
    }

    /// <summary>Whether somebody else who works here runs the installation with no limits: there has to be one always.</summary>
    public static async Task<bool> AnotherAdmin(NewsroomDb db, UserId but, CancellationToken cancel) =>
        (await db.Users.Where(u => u.DisabledAt == null && u.Id != but).ToListAsync(cancel)).Any(u => u.Roles.Contains(Role.Admin) && u.Editions.IsEmpty && u.Sections.IsEmpty);
}
