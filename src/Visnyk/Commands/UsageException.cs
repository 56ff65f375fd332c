namespace Visnyk.Commands;

/// <summary>The program was called wrongly; the message says what an option takes.</summary>
/// <param name="message">What the option takes.</param>
internal sealed class UsageException(string message) : Exception(message);
