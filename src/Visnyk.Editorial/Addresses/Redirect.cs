using Visnyk.Editorial.People;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Addresses;

/// <summary>An address that a paper had before it came here, and where it leads now. Addresses of the paper's own are <see cref="Address"/>es.</summary>
public sealed class Redirect
{
    /// <summary>The longest path, in UTF-16 units.</summary>
    public const int Longest = 500;

    /// <summary>The former path, as <see cref="Fold"/> gives it.</summary>
    public required string Path { get; init; }

    /// <summary>The path on this site that it leads to.</summary>
    public required string LeadsTo { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it; null where nobody who works here did.</summary>
    public UserId? MadeBy { get; init; }

    /// <summary>A path as it is looked up: in small letters, decoded, without a slash at the end. A whole address is taken for its path.</summary>
    public static string Fold(string? address)
    {
        var path = OneLine.Of(address);
        if (path.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            path = uri.PathAndQuery;
        }

        // As the server decodes a request's path, so that both meet; what is no UTF-8 stays as it is.
        var decoded = Uri.UnescapeDataString(path);
#pragma warning disable CA1308 // A key, not text to show; addresses are in small letters everywhere else.
        return OneLine.Of(decoded).TrimEnd('/').ToLowerInvariant();
#pragma warning restore CA1308
    }
}
