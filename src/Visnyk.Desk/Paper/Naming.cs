using Visnyk.Desk.Addresses;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.Paper;

/// <summary>What is common to giving names.</summary>
internal static class Naming
{
    /// <summary>What is wrong with names by edition; null where nothing is.</summary>
    public static async Task<Problem?> WhatIsWrong(NewsroomDb db, IEnumerable<KeyValuePair<EditionTag, string>> names, CancellationToken cancel)
    {
        foreach (var (edition, name) in names)
        {
            if (await db.Editions.FindAsync([edition], cancel) is null)
            {
                return new Problem("edition.unknown", $"There is no edition '{edition}'.", edition.Value);
            }

            if (GivenName.WhatIsWrong(edition, OneLine.Of(name)) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>
    /// The slug under which something stands from now on: the one chosen, or a problem where that belongs to something else; where none was chosen the
    /// one of its name, with a number behind it where that is taken.
    /// </summary>
    public static async Task<Outcome<Slug>> Slug(
        NewsroomDb db, EditionTag edition, AddressSpace space, Slug? chosen, Func<Slug> made, AddressKind kind, long target, CancellationToken cancel) =>
        chosen is { IsSet: true } slug && !await AddressBook.IsFree(db, edition, space, slug, kind, target, cancel)
            ? new Problem("slug.taken", $"'{slug}' belongs, or once belonged, to something else; choose another slug.", edition.Value)
            : await AddressBook.Claim(db, edition, space, chosen is { IsSet: true } own ? own : made(), kind, target, cancel);
}
