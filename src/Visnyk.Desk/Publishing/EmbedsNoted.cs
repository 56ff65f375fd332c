using System.Collections.Immutable;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Publishing;

/// <summary>Notes that the paper shows things of other sites, so that every page can say so; a paper that never did asks nobody anything.</summary>
internal static class EmbedsNoted
{
    /// <summary>Notes it where the body has such a thing.</summary>
    public static async Task In(NewsroomDb db, ImmutableArray<Block> body, CancellationToken cancel)
    {
        if (Body.PlayersIn(body).Any() && await db.Settings.FindAsync([SiteSetting.Embeds], cancel) is null)
        {
            db.Settings.Add(new SiteSetting { Name = SiteSetting.Embeds, Value = "true" });
        }
    }
}
