using System.Runtime.InteropServices;
using System.Text;

namespace Visnyk.Storage.Sharing;

/// <summary>
/// The fonts that come with the program, and no others: what is drawn with letters looks the same on every machine, also on one without fonts.
/// They carry Latin, Cyrillic, Greek, Hebrew, Arabic, Armenian and Georgian in bold serifs, and the usual Chinese and Japanese characters.
/// </summary>
internal static partial class ShippedFonts
{
    /// <summary>The families in the order in which a letter is looked for, as SVG and CSS write them.</summary>
    public const string Families =
        "'Noto Serif','Noto Serif Hebrew','Noto Naskh Arabic','Noto Serif Armenian','Noto Serif Georgian','Droid Sans Fallback'";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");

    // In the order of the families.
    private static readonly Lazy<FontFile[]> Files = new(() =>
    [
        .. new[] { "NotoSerif-Bold", "NotoSerifHebrew-Bold", "NotoNaskhArabic-Bold", "NotoSerifArmenian-Bold", "NotoSerifGeorgian-Bold", "DroidSansFallback" }
            .Select(name => FontFile.Read(Path.Combine(Folder, name + ".ttf"))),
    ]);

    static ShippedFonts()
    {
        // libvips draws letters through fontconfig, which looks at the process's own environment; .NET keeps only a copy of that on Unix.
        var file = Path.Combine(Folder, "fonts.conf");
        _ = OperatingSystem.IsWindows() ? SetOnWindows("FONTCONFIG_FILE", file) : SetOnUnix("FONTCONFIG_FILE", file, 1);
    }

    /// <summary>Makes sure that nothing is drawn with other fonts. To be called before the first picture is drawn or read.</summary>
    public static void Use()
    {
        // The static constructor does it, once.
    }

    /// <summary>How far a character moves the line on, in parts of the font size; null where no font has it.</summary>
    public static double? Advance(Rune character)
    {
        foreach (var file in Files.Value)
        {
            if (file.Advance(character.Value) is { } advance)
            {
                return advance;
            }
        }

        return null;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOnUnix(string name, string value, int overwrite);

    [LibraryImport("ucrtbase", EntryPoint = "_wputenv_s", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int SetOnWindows(string name, string value);
}
