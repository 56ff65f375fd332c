using System.Threading.RateLimiting;
using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.SignIn;

/// <summary>How often somebody may try: from one address of the network, and as one person. What nobody may learn from it is whether the person exists.</summary>
public sealed class Allowances : IDisposable
{
    private const int TriesFromAnAddress = 60;
    private const int TriesAsAPerson = 10;
    private const int LettersToAPerson = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LetterWindow = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> addresses = Limiter(TriesFromAnAddress, Window);
    private readonly PartitionedRateLimiter<string> people = Limiter(TriesAsAPerson, Window);
    private readonly PartitionedRateLimiter<string> letters = Limiter(LettersToAPerson, LetterWindow);

    /// <summary>Whether a try is allowed.</summary>
    /// <param name="from">The address of the network that it comes from.</param>
    /// <param name="email">Who it says it is; empty where it does not.</param>
    public bool Try(string from, string email = "")
    {
        using var address = addresses.AttemptAcquire(from);
        using var person = email.Length == 0 ? null : people.AttemptAcquire(Cut(email));
        return address.IsAcquired && person?.IsAcquired != false;
    }

    /// <summary>Whether another letter may be sent to an address.</summary>
    public bool MayWrite(string email)
    {
        using var lease = letters.AttemptAcquire(Cut(email));
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        addresses.Dispose();
        people.Dispose();
        letters.Dispose();
    }

    private static string Cut(string email) => User.KeyOf(email.Length > User.LongestEmail ? email[..User.LongestEmail] : email);

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}
