namespace Visnyk.Editorial.Agreement;

/// <summary>What a finding is about. The names are those of the check over HTTP, in lower case there.</summary>
public enum FindingKind
{
    /// <summary>A count, an ordinal, a figure of any other sort.</summary>
    Number,

    /// <summary>A share of a hundred, or points of it.</summary>
    Percent,

    /// <summary>A sum or its currency.</summary>
    Money,

    /// <summary>A measure: the same figure in another unit.</summary>
    Unit,

    /// <summary>A day, month, year or weekday.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>One side says that it is not so, and the other does not.</summary>
    Negation,

    /// <summary>A sentence of the source that the target lacks.</summary>
    Missing,

    /// <summary>A person or place whose approved form is not there.</summary>
    Name,

    /// <summary>What one side quotes and the other does not.</summary>
    Quote,

    /// <summary>A page or mail address.</summary>
    Link,

    /// <summary>A sentence of the target that the source lacks.</summary>
    Added,

    /// <summary>A list that has more items on one side.</summary>
    List,

    /// <summary>Worth a look, and never in the way.</summary>
    Hint,
}
