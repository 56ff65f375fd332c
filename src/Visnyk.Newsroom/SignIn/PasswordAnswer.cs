namespace Visnyk.Newsroom.SignIn;

/// <summary>What came of trying a password.</summary>
public enum PasswordAnswer
{
    /// <summary>It did not work; why is not told.</summary>
    Wrong,

    /// <summary>It is right, but too little for what the person may do.</summary>
    NeedsSecondFactor,

    /// <summary>It is right; now the code.</summary>
    NeedsCode,

    /// <summary>Signed in.</summary>
    In,
}
