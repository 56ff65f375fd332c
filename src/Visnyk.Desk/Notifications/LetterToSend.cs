using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;

namespace Visnyk.Desk.Notifications;

/// <summary>A letter that is due.</summary>
/// <param name="Notification">What it says.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="From">Who did what it says; empty for the installation.</param>
/// <param name="Headline">The article's headline; may be empty.</param>
/// <param name="Editions">The paper's editions in their order.</param>
/// <param name="IsLast">Whether nobody tries again after this time.</param>
public sealed record LetterToSend(Notification Notification, User To, string From, string Headline, ImmutableArray<EditionTag> Editions, bool IsLast);
