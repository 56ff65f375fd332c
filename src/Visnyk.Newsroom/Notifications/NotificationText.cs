using Visnyk.Editorial.Notifications;

namespace Visnyk.Newsroom.Notifications;

/// <summary>What a notification says, and where it leads.</summary>
internal static class NotificationText
{
    /// <summary>Looks a string up.</summary>
    public delegate string Find(string key, params ReadOnlySpan<(string Name, string Value)> values);

    /// <summary>In one sentence: who did what to which article.</summary>
    public static string Of(Find text, Notification notification, string from, string headline) =>
        text($"notices.{notification.Kind}{(from.Length == 0 ? ".by-itself" : "")}", ("name", from), ("headline", headline));

    /// <summary>The address at which something is to be done about it.</summary>
    public static string AddressOf(Notification notification) => notification switch
    {
        { CommentId: { } comment } => $"/newsroom/articles/{notification.ArticleId}/comments#c-{comment}",
        { Kind: NotificationKind.Assigned } => $"/newsroom/articles/{notification.ArticleId}",
        _ => $"/newsroom/articles/{notification.ArticleId}/work",
    };
}
