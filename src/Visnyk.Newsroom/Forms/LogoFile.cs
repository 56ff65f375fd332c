using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Results;

namespace Visnyk.Newsroom.Forms;

/// <summary>The picture of a logo in a form.</summary>
internal static class LogoFile
{
    /// <summary>The longest form with a logo in it, in bytes.</summary>
    public const int LongestForm = Longest + (1024 * 1024);

    private const int Longest = 5 * 1024 * 1024;

    /// <summary>The file that was chosen; null where none was, and a problem where it is too large.</summary>
    public static async Task<Outcome<byte[]?>> Read(HttpContext http)
    {
        var form = await FormGuard.Fields(http);
        if (form.Files.GetFile("logo") is not { Length: > 0 } file)
        {
            return (byte[]?)null;
        }

        if (file.Length > Longest)
        {
            return new Problem("logo.large", $"The picture has more than {Longest / 1024 / 1024} MB.");
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, http.RequestAborted);
        return bytes.ToArray();
    }
}
