using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Storage;

namespace Visnyk.Desk.Addresses;

/// <summary>Gives out addresses. One that was given out is never given to anything else.</summary>
internal static class AddressBook
{
    /// <summary>
    /// Makes the slug, or where it belongs to something else the same with the first free number behind it, the present address of a target;
    /// the target's former addresses lead to it from now on.
    /// </summary>
    public static async Task<Slug> Claim(
        NewsroomDb db, EditionTag edition, AddressSpace space, Slug wanted, AddressKind kind, long target, CancellationToken cancel)
    {
        var slug = wanted;
        var held = await Find(db, edition, space, slug, cancel);
        for (var number = 2; held is null ? await FormerAddresses.Has(db, edition, space, slug, cancel) : held.Kind != kind || held.Target != target; number++)
        {
            slug = wanted.Numbered(number);
            held = await Find(db, edition, space, slug, cancel);
        }

        foreach (var former in await Of(db, edition, kind, target, cancel))
        {
            former.State = AddressState.Moved;
        }

        if (held is null)
        {
            db.Addresses.Add(new Address { Edition = edition, Space = space, Slug = slug, Kind = kind, Target = target });
        }
        else
        {
            held.State = AddressState.Current;
        }

        return slug;
    }

    /// <summary>Whether a slug is free for a target: nobody has or had it, or the target itself did.</summary>
    public static async Task<bool> IsFree(
        NewsroomDb db, EditionTag edition, AddressSpace space, Slug slug, AddressKind kind, long target, CancellationToken cancel) =>
        await Find(db, edition, space, slug, cancel) is { } held ? held.Kind == kind && held.Target == target : !await FormerAddresses.Has(db, edition, space, slug, cancel);

    /// <summary>Has every address of something that is removed answer so for good, in every edition.</summary>
    public static Task CloseForGood(NewsroomDb db, AddressKind kind, long target, CancellationToken cancel) =>
        db.Addresses.Where(a => a.Target == target && a.Kind == kind).ExecuteUpdateAsync(a => a.SetProperty(x => x.State, AddressState.Killed), cancel);

    /// <summary>Sets how every address that a target ever had in an edition answers.</summary>
    public static async Task Close(NewsroomDb db, EditionTag edition, AddressKind kind, long target, AddressState state, CancellationToken cancel)
    {
        foreach (var address in await Of(db, edition, kind, target, cancel))
        {
            address.State = state;
        }
    }

    private static async Task<Address?> Find(NewsroomDb db, EditionTag edition, AddressSpace space, Slug slug, CancellationToken cancel) =>
        await db.Addresses.FindAsync([edition, space, slug], cancel);

    /// <summary>Every address of a target, those that are not saved yet too.</summary>
    private static async Task<IEnumerable<Address>> Of(NewsroomDb db, EditionTag edition, AddressKind kind, long target, CancellationToken cancel)
    {
        var saved = await db.Addresses.Where(a => a.Target == target && a.Edition == edition && a.Kind == kind).ToListAsync(cancel);
        return saved.Union(db.Addresses.Local.Where(a => a.Target == target && a.Edition == edition && a.Kind == kind));
    }
}
