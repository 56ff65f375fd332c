using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.Sections;

namespace Visnyk.Editorial.People;

/// <summary>Somebody who works here, as the newsroom knows them. How they prove who they are is kept apart, in <see cref="Credentials"/>.</summary>
public sealed class User
{
    /// <summary>The longest e-mail address, in UTF-16 units (RFC 5321).</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 100;

    /// <summary>Their id.</summary>
    public UserId Id { get; init; }

    /// <summary>Their e-mail address, as it was given.</summary>
    public required string Email { get; set; }

    /// <summary>The address folded, by which they are found: <see cref="KeyOf"/>.</summary>
    public required string EmailKey { get; set; }

    /// <summary>Their name, as colleagues see it.</summary>
    public required string Name { get; set; }

    /// <summary>Their roles, at least one.</summary>
    public ImmutableArray<Role> Roles { get; set; } = [];

    /// <summary>The editions that they are limited to; empty for no limit.</summary>
    public ImmutableArray<EditionTag> Editions { get; set; } = [];

    /// <summary>The sections that they are limited to; empty for no limit.</summary>
    public ImmutableArray<SectionId> Sections { get; set; } = [];

    /// <summary>The language that they want the newsroom in; null for the browser's.</summary>
    public string? Language { get; set; }

    /// <summary>What they are told by mail too.</summary>
    public ImmutableArray<NotificationKind> MailFor { get; set; } = DefaultMail;

    /// <summary>Whether single keys are shortcuts for them (WCAG 2.1.4: they can be turned off).</summary>
    public bool SingleKeys { get; set; } = true;

    /// <summary>What people are told by mail who have not chosen: what waits for them.</summary>
    public static readonly ImmutableArray<NotificationKind> DefaultMail =
        [NotificationKind.Assigned, NotificationKind.Mentioned, NotificationKind.Returned, NotificationKind.Failed];

    /// <summary>When they were taken in.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When they were last seen, give or take minutes; null for never. It outlasts their sessions.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>When they left; null while they work here.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Whether somebody of these roles edits, publishes or runs the paper, so that a password alone is too little.</summary>
    public bool NeedsSecondFactor => Roles.Any(r => r >= Role.Editor);

    /// <summary>Whether text can be an e-mail address: one <c>@</c> with something on both sides, no spaces, not too long.</summary>
    public static bool IsEmail(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestEmail && text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>,;\"".Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c));
    }

    /// <summary>An address as it is looked up.</summary>
    public static string KeyOf(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
#pragma warning disable CA1308 // A key, not text to show; addresses are told apart in lower case everywhere else.
        return email.Trim().ToLowerInvariant();
#pragma warning restore CA1308
    }
}
