namespace Visnyk.Editorial.Agreement;

/// <summary>What a quantity counts.</summary>
internal enum QuantitySort : byte
{
    Number,
    Percent,
    Points,
    Money,
    Measure,
    Day,
    Year,
    Month,
    Weekday,
    Time,
}

/// <summary>
/// Something countable that a text says, in a form that no longer tells the language. Dates stand in parts (day, month, year), because languages part and join
/// them differently: 9–10 February, February 9 and 10.
/// </summary>
internal readonly record struct Quantity(QuantitySort Sort, decimal Value, Demand Demand, int Start, int End)
{
    /// <summary>Another value that it may have: 10 of "10–15 million" is ten million, 2:30 may be in the afternoon. 0 for none.</summary>
    public decimal Other { get; init; }

    /// <summary>What its scale word multiplied it by; 1 where there is none.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Its unit; 0 for none.</summary>
    public short Unit { get; init; }

    /// <summary>A second unit that the same word can mean: pound.</summary>
    public short OtherUnit { get; init; }

    /// <summary>A third one: the krone of three countries.</summary>
    public short ThirdUnit { get; init; }

    /// <summary>The sort of word that it is written with; <see cref="WordSort.Vague"/> for digits.</summary>
    public WordSort Written { get; init; } = WordSort.Vague;

    /// <summary>Whether its separator is not one of the language: 1,5 in English.</summary>
    public bool Foreign { get; init; }

    /// <summary>The letter right before its digits; NUL for none: the v of IPv6.</summary>
    public char Glue { get; init; }

    /// <summary>Whether it is compared as a number.</summary>
    public bool IsNumber => Sort < QuantitySort.Month;

    public FindingKind Kind => Sort switch
    {
        QuantitySort.Percent or QuantitySort.Points => FindingKind.Percent,
        QuantitySort.Money => FindingKind.Money,
        QuantitySort.Day or QuantitySort.Year or QuantitySort.Month or QuantitySort.Weekday => FindingKind.Date,
        QuantitySort.Time => FindingKind.Time,
        _ => FindingKind.Number,
    };

    public bool Means(short unit) => unit != 0 && (Unit == unit || OtherUnit == unit || ThirdUnit == unit);

    public bool SharesUnit(in Quantity other) => Means(other.Unit) || Means(other.OtherUnit) || Means(other.ThirdUnit);
}
