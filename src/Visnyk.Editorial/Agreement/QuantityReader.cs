namespace Visnyk.Editorial.Agreement;

/// <summary>
/// Reads what a text of a language says that can be counted. One pass over the tokens; how far anything looks back or ahead has a bound, so that hostile text
/// costs linear time.
/// </summary>
internal sealed partial class QuantityReader
{
    private readonly NormalText normal;
    private readonly List<Token> tokens;
    private readonly Vocabulary words;
    private readonly Phrases phrases;
    private readonly List<Quantity> found = [];

    private QuantityReader(Phrases phrases) => (this.phrases, normal, tokens, words) = (phrases, phrases.Normal, phrases.Tokens, phrases.Words);

    /// <summary>The quantities in the order of the text.</summary>
    public static List<Quantity> Read(Phrases phrases)
    {
        QuantityReader reader = new(phrases);
        for (var at = 0; at < phrases.Tokens.Count;)
        {
            at = Math.Max(at + 1, reader.ReadAt(at));
        }

        reader.Settle();
        return reader.found;
    }

    /// <summary>Reads what begins at a token; gives the token after it.</summary>
    private int ReadAt(int at) => tokens[at].Sort switch
    {
        TokenSort.Figure => ReadFigure(at, 0),
        TokenSort.Han => ReadHan(at),
        TokenSort.Word => ReadWord(at),
        TokenSort.Sign => ReadSign(at),
        _ => at + 1,
    };

    private int ReadSign(int at)
    {
        // 14日（火）
        if (words.Unparted && IsSign(at, '(') && at + 2 < tokens.Count && tokens[at + 1].Sort == TokenSort.Han && (IsSign(at + 2, ')') || IsSign(at + 2, '・'))
            && "月火水木金土日".IndexOf(normal.Text[tokens[at + 1].Start], StringComparison.Ordinal) is >= 0 and var day && found.Count > 0 && found[^1].Sort == QuantitySort.Day)
        {
            Add(QuantitySort.Weekday, day + 1, Demand.Firm, tokens[at + 1].Start, tokens[at + 1].End);
            return at + 2;
        }

        if (PartOf(normal.Text[tokens[at].Start]) is > 0 and var part)
        {
            return Finish(new Amount(part, tokens[at].Start, at + 1) { Written = WordSort.Frac }, 0);
        }

        return MoneyBefore(at);
    }

    /// <summary>A currency before its amount: $5, US$ 5, EUR 5, 5 standing right after it.</summary>
    private int MoneyBefore(int at)
    {
        var senses = SensesAt(at, out var next);
        if (next >= tokens.Count || tokens[next].Sort != TokenSort.Figure || Gap(next) > 1)
        {
            return 0;
        }

        foreach (var sense in senses)
        {
            if (sense.Sort == WordSort.Unit && Units.IsMoney(sense.Unit))
            {
                return ReadFigure(next, at + 1);
            }
        }

        return 0;
    }

    private ReadOnlySpan<char> TextOf(int at) => normal.Text.AsSpan(tokens[at].Start, tokens[at].Length);

    private ReadOnlySpan<char> FoldedOf(int at) => normal.Folded.AsSpan(tokens[at].Start, tokens[at].Length);

    /// <summary>How many characters stand between a token and the one before it.</summary>
    private int Gap(int at) => at == 0 || at >= tokens.Count ? int.MaxValue : tokens[at].Start - tokens[at - 1].End;

    private bool IsSign(int at, char sign) => at >= 0 && at < tokens.Count && tokens[at].Sort == TokenSort.Sign && normal.Text[tokens[at].Start] == sign;

    private bool IsHyphen(int at) => IsSign(at, '-') && Gap(at) == 0;

    private ReadOnlySpan<Sense> SensesAt(int at, out int next) => phrases.At(at, out next);

    private static bool Has(ReadOnlySpan<Sense> senses, WordSort sort, out Sense found)
    {
        foreach (var sense in senses)
        {
            if (sense.Sort == sort)
            {
                found = sense;
                return true;
            }
        }

        found = default;
        return false;
    }

    private static bool Has(ReadOnlySpan<Sense> senses, WordSort sort) => Has(senses, sort, out _);

    private static decimal PartOf(char sign) => sign switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 0.3333m,
        '⅔' => 0.6667m,
        '⅕' => 0.2m,
        '⅛' => 0.125m,
        _ => 0,
    };

    /// <summary>A number that has been read, before its unit.</summary>
    private record struct Amount(decimal Value, int Start, int Next)
    {
        public decimal Scale { get; set; } = 1;

        public Demand Demand { get; set; } = Demand.Firm;

        public WordSort Written { get; set; } = WordSort.Vague;

        public bool Foreign { get; set; }

        /// <summary>Where the token of the currency before it is, plus one.</summary>
        public int Money { get; set; }
    }
}
