namespace Visnyk.Commands;

/// <summary>A command cannot be done; the message says why and how to mend it.</summary>
/// <param name="message">Why, and how to mend it.</param>
internal sealed class CommandException(string message) : Exception(message);
