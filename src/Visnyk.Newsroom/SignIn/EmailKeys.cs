using Microsoft.AspNetCore.Identity;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Looks addresses up as they are kept.</summary>
internal sealed class EmailKeys : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : User.KeyOf(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
