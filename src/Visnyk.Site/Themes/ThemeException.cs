namespace Visnyk.Site.Themes;

/// <summary>A theme cannot be used or a template of it failed; the message names file, line and cause.</summary>
/// <param name="message">File, line and cause.</param>
/// <param name="inner">What the template engine said.</param>
public sealed class ThemeException(string message, Exception? inner = null) : Exception(message, inner);
