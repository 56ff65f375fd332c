namespace Visnyk.Editorial.Agreement;

/// <summary>What a word can mean for a quantity or a negation; the names are those of the lines in the tables of words.</summary>
internal enum WordSort : byte
{
    /// <summary>A cardinal number: four.</summary>
    Card,

    /// <summary>An ordinal: fourth.</summary>
    Ord,

    /// <summary>The hundred that multiplies what stands before it.</summary>
    Hundred,

    /// <summary>Thousand, million and so on.</summary>
    Scale,

    /// <summary>A part: half, thirds.</summary>
    Frac,

    /// <summary>"And a half", after a number.</summary>
    Plus,

    /// <summary>What may stand between the words of one number: and, et, y.</summary>
    Join,

    /// <summary>An article between a part and its scale: half a million.</summary>
    Art,

    /// <summary>What numbers are counted with, without being a unit: people, -storey.</summary>
    Tail,

    /// <summary>The beginning of a compound: zwei|jährig, п'яти|поверховий.</summary>
    Pre,

    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A weekday, Monday 1 to Sunday 7.</summary>
    Weekday,

    /// <summary>A unit of <see cref="Units"/>, a currency among them.</summary>
    Unit,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Before noon.</summary>
    Am,

    /// <summary>After noon.</summary>
    Pm,

    /// <summary>After an hour: Uhr, o'clock.</summary>
    Oclock,

    /// <summary>Before a time of day: at, um, о.</summary>
    At,

    /// <summary>A time of day that has a name, in minutes: noon.</summary>
    Clock,

    /// <summary>Two of a unit in one word: שנתיים.</summary>
    Dual,

    /// <summary>A number that names nothing countable: some tens.</summary>
    Vague,

    /// <summary>Says that it is not so.</summary>
    No,

    /// <summary>May stand for a negation or be rendered as one: without, hardly, unable.</summary>
    Nearly,

    /// <summary>Contains a negation and says none: not only.</summary>
    NotNo,
}

/// <summary>Whether a quantity has to be found on the other side.</summary>
internal enum Demand : byte
{
    /// <summary>Never; but it answers for one there.</summary>
    Offered,

    /// <summary>Only where something of its kind there is left over too.</summary>
    Loose,

    /// <summary>Always.</summary>
    Firm,
}

/// <summary>One meaning of a word.</summary>
internal readonly record struct Sense(WordSort Sort, decimal Value, short Unit, Demand Demand);
