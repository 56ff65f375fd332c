namespace Visnyk.Editorial.Editions;

/// <summary>Which way an edition's lines run.</summary>
public enum WritingDirection
{
    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left, as Hebrew and Arabic.</summary>
    RightToLeft,
}
