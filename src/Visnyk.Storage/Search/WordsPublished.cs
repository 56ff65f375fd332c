using Visnyk.Editorial.Html;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Search;

/// <summary>The words of a published article beside its headline and deck: what is taken into the index, and what passages are shown of.</summary>
public static class WordsPublished
{
    /// <summary>Key points, the body with the captions in it, and the lead picture's caption; texts in the order in which they are read.</summary>
    /// <param name="snapshot">A <see cref="PublishedSnapshot"/> as JSON.</param>
    /// <param name="html">The body.</param>
    public static IEnumerable<string> Of(string snapshot, string html)
    {
        var beside = PublishedSnapshot.Read(snapshot);
        return [.. beside.KeyPoints.Select(p => PlainText.Of(p.Html)), PlainText.Of(html), PlainText.Of(beside.LeadCaption ?? "")];
    }
}
