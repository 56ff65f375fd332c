using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Storage;

namespace Visnyk.Desk.People;

/// <summary>What somebody has in hand.</summary>
public static class InHand
{
    /// <summary>The articles that are assigned to somebody, and those that they began, that nobody else has and readers never had.</summary>
    public static IQueryable<Article> Of(NewsroomDb db, UserId user)
    {
        ArgumentNullException.ThrowIfNull(db);
        UserId? whose = user;
        return db.Articles.Where(a => a.AssignedTo == whose || (a.AssignedTo == null && a.CreatedBy == whose && a.PublicState == PublicState.Unpublished));
    }
}
