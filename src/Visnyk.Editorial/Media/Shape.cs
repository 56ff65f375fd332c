namespace Visnyk.Editorial.Media;

/// <summary>How a picture is cut.</summary>
public enum Shape
{
    /// <summary>Not at all.</summary>
    Full,

    /// <summary>16 : 9, for leads.</summary>
    Wide,

    /// <summary>3 : 2, for cards.</summary>
    Standard,

    /// <summary>1 : 1, for small cards.</summary>
    Square,
}
