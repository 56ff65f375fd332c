using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.Frame;

/// <summary>What every component of the newsroom knows: the visit, and the words.</summary>
public abstract class NewsroomComponent : ComponentBase
{
    /// <summary>The visit.</summary>
    [Inject]
    protected Visit Visit { get; private set; } = null!;

    /// <summary>A string of the newsroom.</summary>
    protected string T(string key, params ReadOnlySpan<(string Name, string Value)> values) => Visit.Text(key, values);

    /// <summary>A group of strings for a script, as JSON.</summary>
    protected string Strings(string group) => JsonSerializer.Serialize(Visit.Texts(group).ToDictionary());

    /// <summary>The name of a role.</summary>
    protected string RoleName(Role role) => Visit.Text("role." + role);

    /// <summary>The names of roles.</summary>
    protected string RoleNames(IEnumerable<Role> roles) => string.Join(", ", roles.Select(RoleName));
}
