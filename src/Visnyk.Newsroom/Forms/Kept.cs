using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Visnyk.Newsroom.Forms;

/// <summary>
/// What was typed into a form that could not be taken, because the session was over or the form too old. It is sealed and travels in the answer, so
/// that nothing is kept here for whoever sends, and comes back when they are signed in.
/// </summary>
public sealed class Kept(IDataProtectionProvider protection)
{
    /// <summary>The field that carries it.</summary>
    public const string Field = "kept";

    // Forms of nothing but secrets, which are typed again.
    private static readonly string[] Secret = ["/newsroom/sign-in", "/newsroom/account/password", "/newsroom/account/passkeys", "/newsroom/account/two-factor"];

    private const int Longest = 300_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Visnyk.Newsroom.Kept").ToTimeLimitedDataProtector();

    /// <summary>A post that was kept.</summary>
    /// <param name="Path">Where it was sent.</param>
    /// <param name="Fields">What it said, in its order.</param>
    public sealed record Post(string Path, IReadOnlyList<Line> Fields);

    /// <summary>A field of a post.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">What it said.</param>
    public sealed record Line(string Name, string Value);

    /// <summary>The post of a request, sealed; null where there is nothing to keep, or too much, or where it may come from elsewhere.</summary>
    public string? Seal(HttpContext http, IFormCollection? form)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (form is not null && Open(form[Field]) is not null)
        {
            // It was kept before, and is only handed on.
            return form[Field];
        }

        if (form is null || !FormGuard.IsFromHere(http) || Secret.Any(path => http.Request.Path.StartsWithSegments(path)))
        {
            return null;
        }

        var lines = form.Where(f => f.Key != FormGuard.Field)
            .SelectMany(f => f.Value.Select(v => new Line(f.Key, v ?? ""))).ToList();
        return lines.Count == 0 || lines.Sum(l => l.Name.Length + l.Value.Length) > Longest
            ? null
            : seal.Protect(JsonSerializer.Serialize(new Post(http.Request.Path + http.Request.QueryString, lines)), Lasts);
    }

    /// <summary>A post that was sealed here; null where it was not, or is too old.</summary>
    public Post? Open(string? sealedPost)
    {
        try
        {
            return string.IsNullOrEmpty(sealedPost) ? null : JsonSerializer.Deserialize<Post>(seal.Unprotect(sealedPost));
        }
        catch (Exception error) when (error is System.Security.Cryptography.CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
