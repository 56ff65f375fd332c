namespace Visnyk.Editorial.Editions;

/// <summary>The site in one language.</summary>
public sealed class Edition
{
    /// <summary>Its language and the first part of its addresses.</summary>
    public EditionTag Tag { get; init; }

    /// <summary>The paper's name in this language.</summary>
    public required string Name { get; set; }

    /// <summary>The language's name in itself: «Українська».</summary>
    public required string LanguageName { get; set; }

    /// <summary>One line about the paper; may be empty.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>IANA time zone in which the edition tells time, such as <c>Europe/Kyiv</c>.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Which way its lines run.</summary>
    public WritingDirection Direction { get; set; }

    /// <summary>Whether translators publish what they translated themselves.</summary>
    public bool TranslatorsPublish { get; set; }

    /// <summary>Its place among the editions, from 0; the first is the default one.</summary>
    public int Position { get; set; }
}
