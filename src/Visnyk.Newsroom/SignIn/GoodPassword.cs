using Microsoft.AspNetCore.Identity;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Refuses passwords that are guessed first: common ones, names and dates, keys in a row. There are no rules of composition (NIST SP 800-63B).</summary>
internal sealed class GoodPassword : IPasswordValidator<Member>
{
    public const int Shortest = 12;
    public const int Longest = 256;

    // What zxcvbn calls safely unguessable by somebody who tries online.
    private const int GoodScore = 3;

    // Guessing is estimated in the square of the length.
    private const int Estimated = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password)
    {
        var text = password ?? "";
        var about = user.User.Email.Split('@', '.').Concat(user.User.Name.Split(' ')).Append("visnyk");
        return Task.FromResult(
            text.Length < Shortest ? Failed("password.short")
            : text.Length > Longest ? Failed("password.long")
            : Zxcvbn.Zxcvbn.MatchPassword(text[..Math.Min(text.Length, Estimated)], about).Score < GoodScore ? Failed("password.common")
            : IdentityResult.Success);
    }

    private static IdentityResult Failed(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
