namespace Visnyk.Tests;

internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Visnyk.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return at.FullName;
    }
}
