namespace Visnyk.Editorial.Merging;

/// <summary>What stands between two sentences that come to stand side by side.</summary>
internal static class Joint
{
    /// <summary>A space, or nothing where there is one already, or where the script puts none (Chinese, Japanese).</summary>
    public static string Between(string before, string after) =>
        before.Length == 0 || after.Length == 0 || char.IsWhiteSpace(before[^1]) || char.IsWhiteSpace(after[0]) || IsWide(before[^1]) || IsWide(after[0]) ? "" : " ";

    private static bool IsWide(char sign) => sign is (>= '\u3000' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
