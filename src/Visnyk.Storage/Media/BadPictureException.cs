namespace Visnyk.Storage.Media;

/// <summary>A file is no picture that can be shown; the message says why.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What the picture library said.</param>
public sealed class BadPictureException(string message, Exception? inner = null) : Exception(message, inner);
