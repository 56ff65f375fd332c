using Visnyk.Editorial.People;

namespace Visnyk.Newsroom.SignIn;

/// <summary>Somebody who works here, with how they prove it: what ASP.NET Core Identity works on.</summary>
/// <param name="User">The person.</param>
/// <param name="Credentials">How they prove who they are.</param>
public sealed record Member(User User, Credentials Credentials);
