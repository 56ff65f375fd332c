namespace Visnyk.Editorial.Agreement;

/// <summary>What a token is.</summary>
internal enum TokenSort : byte
{
    /// <summary>Letters that belong together.</summary>
    Word,

    /// <summary>Digits with the signs between them.</summary>
    Figure,

    /// <summary>One letter of a script that does not part its words.</summary>
    Han,

    /// <summary>Any other sign.</summary>
    Sign,

    /// <summary>A page or mail address.</summary>
    Link,
}

/// <summary>A piece of a <see cref="NormalText"/>; spaces are in none.</summary>
internal readonly record struct Token(TokenSort Sort, int Start, int End)
{
    public int Length => End - Start;
}
