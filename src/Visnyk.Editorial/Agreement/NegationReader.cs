namespace Visnyk.Editorial.Agreement;

/// <summary>
/// Counts negations. In Ukrainian, Polish, French, Spanish and Hebrew the words for nobody, nothing and never stand beside a particle and together are one
/// negation; in a table of words such words have the value 2, particles the value 1.
/// </summary>
internal static class NegationReader
{
    public static Negations Read(Phrases phrases)
    {
        List<(int Start, int End)> said = [];
        List<(int Start, int End)> strengthening = [];
        var near = 0;
        var particles = 0;
        var concord = phrases.Words.Language is "uk" or "pl" or "fr" or "es" or "he";
        for (var at = 0; at < phrases.Tokens.Count;)
        {
            if (phrases.Tokens[at].Sort == TokenSort.Sign && phrases.Normal.Text[phrases.Tokens[at].Start] is ',' or ';' or ':' or '.' or '!' or '?' or '—' or '–' or '(' or '«' or '“' or '„' or '"')
            {
                EndClause();
                at++;
                continue;
            }

            var senses = phrases.At(at, out var next);
            var place = (phrases.Tokens[at].Start, phrases.Tokens[next - 1].End);
            switch (SortOf(senses, out var value))
            {
                case WordSort.No when concord && value == 2:
                    strengthening.Add(place);
                    at = next;
                    break;
                case WordSort.No:
                    said.Add(place);
                    particles++;
                    at = next;
                    break;
                case WordSort.Nearly:
                    near++;
                    at = next;
                    break;
                case WordSort.NotNo:
                    at = next;
                    break;
                default:
                    near += NegatingPrefix.Begins(phrases, at) ? 1 : 0;
                    at++;
                    break;
            }
        }

        EndClause();
        return new Negations(said, near);

        void EndClause()
        {
            if (particles == 0 && strengthening.Count > 0)
            {
                said.Add(strengthening[0]);
            }

            strengthening.Clear();
            particles = 0;
        }
    }

    private static WordSort SortOf(ReadOnlySpan<Sense> senses, out decimal value)
    {
        foreach (var sense in senses)
        {
            if (sense.Sort is WordSort.No or WordSort.Nearly or WordSort.NotNo)
            {
                value = sense.Value;
                return sense.Sort;
            }
        }

        value = 0;
        return WordSort.Vague;
    }
}
