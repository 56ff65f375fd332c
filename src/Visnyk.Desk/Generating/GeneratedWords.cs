using System.Text;

namespace Visnyk.Desk.Generating;

/// <summary>Words that read like a language's without being any: syllables of its script, the commonest words the shortest, as in real text.</summary>
internal sealed class GeneratedWords
{
    private const int Vocabulary = 6000;
    private readonly string[] words;
    private readonly Random random;

    public GeneratedWords(string language, Random random)
    {
        this.random = random;
        var (onsets, vowels, codas) = language switch
        {
            "uk" or "ru" or "be" or "bg" => ("б в г д ж з к л м н п р с т х ц ч ш ст пр кр", "а е и і о у я ю", " к н р с т й в ль"),
            "he" => ("א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", "י ו א  ", " ם ן ת ר ל"),
            _ => ("b c d f g h l m n p r s t v w st tr pr br", "a e i o u ea ou", " n r s t l m nd st"),
        };
        var pieces = new[] { onsets.Split(' '), vowels.Split(' '), codas.Split(' ') };
        var made = new HashSet<string>();
        while (made.Count < Vocabulary)
        {
            var word = new StringBuilder();
            for (var syllables = 1 + random.Next(2) + (made.Count / 1500); syllables > 0; syllables--)
            {
                word.Append(Any(pieces[0])).Append(Any(pieces[1])).Append(syllables == 1 ? Any(pieces[2]) : "");
            }

            made.Add(word.ToString());
        }

        words = [.. made];
    }

    /// <summary>A sentence of about that many words.</summary>
    public string Sentence(int length, bool stop = true)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            // The product makes short words common and long ones rare, so that a story repeats its words about as often as real news does.
            var word = words[(int)(random.NextDouble() * random.NextDouble() * random.NextDouble() * words.Length)];
            text.Append(i == 0 ? "" : i % 9 == 8 ? ", " : " ").Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
        }

        return text.Append(stop ? "." : "").ToString();
    }

    /// <summary>A paragraph of about that many words.</summary>
    public string Paragraph(int length)
    {
        var text = new StringBuilder();
        while (length > 0)
        {
            var sentence = 8 + random.Next(16);
            text.Append(text.Length == 0 ? "" : " ").Append(Sentence(sentence));
            length -= sentence;
        }

        return text.ToString();
    }

    private string Any(string[] pieces) => pieces[random.Next(pieces.Length)];
}
