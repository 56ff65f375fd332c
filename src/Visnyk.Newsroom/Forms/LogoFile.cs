using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Media;

namespace Visnyk.Newsroom.Forms;

/// <summary>The picture of a logo in a form.</summary>
internal static class LogoFile
{
    /// <summary>
    /// The longest form with a logo in it, in bytes: any picture that the paper takes elsewhere is read, so that one too large for a logo is told beside its field and
    /// nothing is lost that was typed.
    /// </summary>
    public const long LongestForm = MediaStore.Largest + (1024 * 1024);

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
