namespace Visnyk.Editorial.Related;

/// <summary>A word that an article may be known by.</summary>
/// <param name="Keys">The keys under which articles with the word are found, see <see cref="Search.WordKeys"/>.</param>
/// <param name="Weight">How much the article is about it, whatever it is in other articles: how often it stands there, whether in the headline, whether it is a name.</param>
public sealed record Subject(IReadOnlyList<string> Keys, double Weight)
{
    /// <summary>What the word says about the article: more the fewer others have it (inverse document frequency, K. Spärck Jones 1972). 0 where it tells nothing apart.</summary>
    /// <param name="having">How many articles of the edition have it.</param>
    /// <param name="all">How many articles the edition has.</param>
    public double Telling(long having, long all) => having < 1 || having * 3 > all ? 0 : Weight * Math.Log((double)all / having);
}
