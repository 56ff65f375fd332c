namespace Visnyk.Editorial.Text;

/// <summary>What people type into a field of one line: a name, a credit, a title.</summary>
public static class OneLine
{
    /// <summary>The text as it is kept: <see cref="CleanText"/>, with every run of spaces, tabs and line ends as one space, and none around it.</summary>
    public static string Of(string? text) => string.Join(' ', CleanText.Of(text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
