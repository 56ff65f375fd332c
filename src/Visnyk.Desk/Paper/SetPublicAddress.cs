using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Paper;

/// <summary>Sets what absolute links are made from, for an installation whose own settings do not say.</summary>
public sealed class SetPublicAddress(SetSetting set)
{
    private const int Longest = 200;

    /// <summary>The address without a slash at the end, empty for none; or a problem where it is no http or https address without a path.</summary>
    public async Task<Outcome<string>> Run(Actor by, string address, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(address);
        var typed = address.Trim().TrimEnd('/');
        var plain = typed.Length == 0 ? "" : Of(typed);
        if (plain is null)
        {
            return by.WhatStops(Right.RunPaper) ?? new Problem("public-url.wrong", $"'{address}' is not an address such as https://paper.example (no path behind it).");
        }

        var outcome = await set.Run(by, SiteSetting.PublicUrl, plain, cancel);
        return outcome.Done ? plain : Outcome.Failed<string>(outcome.Problems);
    }

    private static string? Of(string typed) =>
        typed.Length <= Longest && Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && uri.Host.Length > 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
