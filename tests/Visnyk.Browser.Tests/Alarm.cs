using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>Hears when something runs on a page that should not.</summary>
internal static class Alarm
{
    /// <summary>What an attack's script says, and what the content policy complains of, from now on; it may be heard together with what is heard elsewhere.</summary>
    public static ConcurrentQueue<string> Alarms(this IPage page, ConcurrentQueue<string>? together = null)
    {
        var heard = together ?? new ConcurrentQueue<string>();
        page.Dialog += (_, dialog) =>
        {
            heard.Enqueue("It ran: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                heard.Enqueue(message.Text);
            }
        };
        return heard;
    }
}
