using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Storage;

namespace Visnyk.Desk.Addresses;

/// <summary>Addresses as paths, and those that a paper had before it came here (<see cref="Redirect"/>).</summary>
internal static class FormerAddresses
{
    /// <summary>Whether a path that an address would have leads to something else already.</summary>
    public static async Task<bool> Has(NewsroomDb db, EditionTag edition, AddressSpace space, Slug slug, CancellationToken cancel)
    {
        if (!await db.Redirects.AnyAsync(cancel))
        {
            return false;
        }

        var folders = space == AddressSpace.Root ? [""]
            : space == AddressSpace.Topics ? ["/topics"]
            : space == AddressSpace.Authors ? ["/authors"]
            : (await db.Addresses.Where(a => a.Target == space.Value && a.Edition == edition && a.Kind == AddressKind.Section).Select(a => a.Slug).ToListAsync(cancel)).ConvertAll(s => $"/{s}");
        var paths = folders.Select(folder => $"/{edition}{folder}/{slug}").ToList();
        return await db.Redirects.AnyAsync(r => paths.Contains(r.Path), cancel);
    }

    /// <summary>The edition that a redirect leads into; null where it leads into none.</summary>
    public static EditionTag? EditionOf(Redirect redirect) => EditionTag.TryParse(redirect.LeadsTo.Split('/')[1], out var edition) ? edition : null;

    /// <summary>What stands, or stood, at a folded path; null where it is no address of the paper's own.</summary>
    public static async Task<Address?> At(NewsroomDb db, string path, CancellationToken cancel)
    {
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var first, .. var folders, var last] || folders.Length > 1
            || !EditionTag.TryParse(first, out var edition) || !Slug.TryParse(last, out var slug))
        {
            return null;
        }

        AddressSpace? space = folders switch
        {
            [] => AddressSpace.Root,
            ["topics"] => AddressSpace.Topics,
            ["authors"] => AddressSpace.Authors,
            [var folder] when Slug.TryParse(folder, out var section) && await db.Addresses.FindAsync([edition, AddressSpace.Root, section], cancel) is { Kind: AddressKind.Section } under
                => new AddressSpace(under.Target),
            _ => null,
        };
        return space is { } found ? await db.Addresses.FindAsync([edition, found, slug], cancel) : null;
    }
}
