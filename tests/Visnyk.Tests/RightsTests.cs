using System.Collections.Immutable;
using System.Reflection;
using Visnyk.Desk;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Rights_on_SQLite(SqlitePaper paper) : RightsTests(paper, Enum.GetValues<Role>()), IClassFixture<SqlitePaper>;

/// <summary>Who may do what is the same on every database: here it is seen that each action finds on this one what it decides by.</summary>
public sealed class Rights_on_PostgreSQL(PostgresPaper paper) : RightsTests(paper, [Role.Author, Role.Admin]), IClassFixture<PostgresPaper>;

/// <summary>Every action of the desk, tried as every role and as nobody, against the table of who may do what.</summary>
public abstract class RightsTests(Paper paper, Role[] roles)
{
    [Fact]
    public async Task Every_action_does_as_every_role_and_as_nobody_what_the_table_says()
    {
        var people = new Dictionary<Role, Actor>();
        foreach (var role in roles)
        {
            people.Add(role, await Person(role));
        }

        var wrong = new List<string>();
        foreach (var trial in ActionTrials.All)
        {
            foreach (var (role, actor) in people)
            {
                var allowed = await IsAllowed(trial, actor);
                if (allowed != (trial.Expected[(int)role] == '+'))
                {
                    wrong.Add($"{trial.Action.Name}, {trial.Situation}: {role} {(allowed ? "was allowed" : "was refused")}");
                }
            }

            if (await IsAllowed(trial, Actor.Nobody))
            {
                wrong.Add($"{trial.Action.Name}, {trial.Situation}: nobody was allowed");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_kind_of_action_keeps_to_the_editions_and_sections_that_an_editor_is_limited_to()
    {
        var editor = await Person(Role.Editor);
        Actor[] people = [editor with { Editions = [En] }, editor with { Editions = [Uk] }, editor with { Sections = [await SectionCalled(paper, "sport")] }];
        var wrong = new List<string>();
        foreach (var trial in LimitTrials.All)
        {
            foreach (var (i, actor) in people.Index())
            {
                var allowed = await IsAllowed(trial, actor);
                if (allowed != (trial.Expected[i] == '+'))
                {
                    wrong.Add($"{trial.Action.Name}, {trial.Situation}: limited to {string.Join(' ', actor.Editions)} {string.Join(' ', actor.Sections)}: {(allowed ? "was allowed" : "was refused")}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_action_is_forgotten()
    {
        var actions = typeof(DeskServices).Assembly.GetExportedTypes()
            .Where(t => t.Namespace is not ("Visnyk.Desk.Readers" or "Visnyk.Desk.SignIn"))
            .Select(t => (Type: t, Run: t.GetMethod("Run", BindingFlags.Public | BindingFlags.Instance)))
            .Where(x => x.Run is not null).ToList();
        Assert.True(actions.Count > 25);
        Assert.All(actions, x => Assert.Equal(typeof(Actor), x.Run!.GetParameters()[0].ParameterType));
        Assert.Empty(actions.Select(x => x.Type).Except(ActionTrials.All.Select(t => t.Action)));
    }

    [Fact]
    public async Task What_is_refused_changes_nothing_and_stands_in_no_log()
    {
        var author = await Person(Role.Author);
        var story = await Published(paper, "world", En, "Stays as it is");
        var refused = await paper.Action<Desk.Publishing.KillStory>().Run(author, new(story, [En]));
        Assert.Equal("rights.role", Assert.Single(refused.Problems).Code);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(db.AuditEntries, e => e.UserId == author.User);
        Assert.Equal(Editorial.Articles.PublicState.Published, db.Articles.Single(a => a.StoryId == story).PublicState);
    }

    [Fact]
    public async Task A_translator_publishes_their_own_translation_where_the_edition_lets_them_and_no_other()
    {
        var translator = await Person(Role.Translator);
        var (own, others) = (await Story(paper, "world"), await Story(paper, "world"));
        _ = (await paper.Action<SaveWorkingCopy>().Run(translator, new(own, Uk, 0, Content("Свій переклад")))).Value;
        await Save(paper, others, Uk, Content("Чужий переклад"));
        var publish = paper.Action<Desk.Publishing.PublishStory>();
        Assert.Equal("rights.role", Assert.Single((await publish.Run(translator, new(own, [Uk]))).Problems).Code);
        await LetTranslatorsPublish(paper, true);
        Assert.True((await publish.Run(translator, new(own, [Uk]))).Done);
        Assert.Equal("rights.role", Assert.Single((await publish.Run(translator, new(others, [Uk]))).Problems).Code);
        await LetTranslatorsPublish(paper, false);
    }

    private static Task LetTranslatorsPublish(Paper paper, bool may) => paper.Action<WriteQueue>().Run<bool>(async db =>
    {
        (await db.Editions.FindAsync(Uk))!.TranslatorsPublish = may;
        return may;
    });

    private async Task<bool> IsAllowed(ActionTrial trial, Actor actor)
    {
        ImmutableArray<Problem> problems;
        try
        {
            problems = await trial.Run(paper, actor);
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            // The files that it was given are none; whoever may not do it does not come so far.
            return true;
        }

        return !problems.Any(p => p.Code.StartsWith("rights.", StringComparison.Ordinal));
    }

    private async Task<Actor> Person(Role role)
    {
        var made = await paper.Action<Desk.People.InviteUser>().Run(Actor.Installation, new($"{role}-{Guid.NewGuid():N}@paper.example", [role]));
        return Actor.Nobody with { User = made.Value.User, Name = role.ToString(), Roles = [role] };
    }
}
