using Microsoft.Net.Http.Headers;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Languages;
using Visnyk.Editorial.People;
using Visnyk.Storage.Locales;

namespace Visnyk.Newsroom.Frame;

/// <summary>The languages that the newsroom speaks: those of locales/ that have its strings.</summary>
public sealed class Wording
{
    /// <summary>What every string of the newsroom begins with.</summary>
    public const string Prefix = "newsroom.";

    private readonly Dictionary<string, Locale> locales;

    /// <summary>The wording in a folder of locales.</summary>
    public Wording(NewsroomOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        locales = LocaleFiles.Read(options.LocalesFolder)
            .Where(l => l.Value.Keys.Any(k => k.StartsWith(Prefix, StringComparison.Ordinal)))
            .ToDictionary(l => l.Key, l => l.Value);
    }

    /// <summary>The languages, English first.</summary>
    public IEnumerable<string> Languages => locales.Keys.OrderBy(l => l != "en").ThenBy(l => l, StringComparer.Ordinal);

    /// <summary>The locale for somebody: of the language that they chose, else of the first that their browser asks for, else English.</summary>
    public Locale For(string? chosen, string? acceptLanguage)
    {
        if (chosen is not null && locales.TryGetValue(chosen, out var own))
        {
            return own;
        }

        var asked = acceptLanguage is { Length: > 0 and < 1000 } && StringWithQualityHeaderValue.TryParseList([acceptLanguage], out var list)
            ? list.Where(l => l.Quality is null or > 0).OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0])
            : [];
        return asked.Select(language => locales.GetValueOrDefault(language, null!)).FirstOrDefault(l => l is not null) ?? locales["en"];
    }

    /// <summary>
    /// The locale of letters to somebody, where no browser says what they read: of the language that they chose, else of the first of their editions that the
    /// newsroom speaks, else of the first of the paper's, else English.
    /// </summary>
    /// <param name="to">Whom the letter goes to.</param>
    /// <param name="editions">The paper's editions in their order.</param>
    public Locale ForLetter(User to, IEnumerable<EditionTag> editions)
    {
        ArgumentNullException.ThrowIfNull(to);
        var spoken = editions.OrderBy(e => !to.Editions.Contains(e)).Select(e => e.Primary).FirstOrDefault(locales.ContainsKey);
        return For(to.Language ?? spoken, null);
    }

    /// <summary>The name of a language in itself.</summary>
    public string NameOf(string language) => locales[language].Text("newsroom.language");
}
