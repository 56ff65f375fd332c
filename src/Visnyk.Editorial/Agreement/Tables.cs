using Visnyk.Editorial.Agreement.Words;

namespace Visnyk.Editorial.Agreement;

/// <summary>Which languages have a table of words.</summary>
internal static class Tables
{
    /// <summary>The table of a primary language with what all share; null where there is none.</summary>
    public static string? Of(string primary) => primary switch
    {
        "en" => Shared.Words + English.Words + English.Negations,
        "uk" => Shared.Words + Ukrainian.Words + Ukrainian.Negations,
        "de" => Shared.Words + German.Words + German.Negations,
        "fr" => Shared.Words + French.Words + French.Negations,
        "pl" => Shared.Words + Polish.Words + Polish.Negations,
        "es" => Shared.Words + Spanish.Words + Spanish.Negations,
        "he" => Shared.Words + Hebrew.Words + Hebrew.Negations,
        "ja" => Shared.Words + Japanese.Words + Japanese.Negations,
        "zh" => Shared.Words + Chinese.Words + Chinese.Negations,
        _ => null,
    };
}
