using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Newsroom.Forms;
using Visnyk.Storage;

namespace Visnyk.Newsroom.People;

/// <summary>What is filled in about a person.</summary>
public sealed record PersonForm
{
    /// <summary>Their address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Their name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Their roles.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The editions that they are limited to.</summary>
    public ImmutableArray<EditionTag> Editions { get; init; } = [];

    /// <summary>The sections that they are limited to.</summary>
    public ImmutableArray<SectionId> Sections { get; init; } = [];

    /// <summary>A person as a form.</summary>
    public static PersonForm Of(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new() { Email = user.Email, Name = user.Name, Roles = user.Roles, Editions = user.Editions, Sections = user.Sections };
    }

    /// <summary>What was filled in. What is no role, edition or section is left out.</summary>
    public static async Task<PersonForm> Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var form = await FormGuard.Fields(http);
        return new PersonForm
        {
            Email = form["email"].ToString(),
            Name = form["name"].ToString(),
            Roles = [.. form["role"].Select(r => Enum.TryParse<Role>(r, out var role) && Enum.IsDefined(role) ? (Role?)role : null).OfType<Role>()],
            Editions = [.. form["edition"].Select(e => EditionTag.TryParse(e ?? "", out var tag) ? (EditionTag?)tag : null).OfType<EditionTag>()],
            Sections = [.. form["section"].Select(s => long.TryParse(s, CultureInfo.InvariantCulture, out var id) ? (SectionId?)new SectionId(id) : null).OfType<SectionId>()],
        };
    }

    /// <summary>What there is to choose from.</summary>
    public static async Task<LimitChoices> Choices(Database database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var db = database.OpenNewsroom();
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(cancel);
        var names = await db.SectionNames.AsNoTracking().ToListAsync(cancel);
        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(cancel);
        return new LimitChoices(
            editions,
            [.. sections.Select(id => (id, string.Join(" / ", editions.Select(e => names.FirstOrDefault(n => n.SectionId == id && n.Edition == e.Tag)?.Name).Where(n => n is not null).Distinct())))
                .Where(s => s.Item2.Length > 0)]);
    }
}
