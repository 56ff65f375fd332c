using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;

namespace Visnyk.Editorial.Tests;

/// <summary>Limits of a person, and what a site takes away. The table itself is tried on every action, in Visnyk.Tests.</summary>
public sealed class RightsTests
{
    private static readonly EditionTag En = EditionTag.Parse("en");
    private static readonly EditionTag Uk = EditionTag.Parse("uk");
    private static readonly SectionId World = new(1);
    private static readonly SectionId Sport = new(2);

    [Fact]
    public void Nobody_may_do_nothing_and_the_installation_everything()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            Assert.Equal("rights.nobody", Actor.Nobody.WhatStops(right)?.Code);
            Assert.Null(Actor.Installation.WhatStops(right));
        }
    }

    [Fact]
    public void Somebody_limited_to_an_edition_works_in_no_other()
    {
        var editor = Person(Role.Editor) with { Editions = [Uk] };
        Assert.Null(editor.WhatStops(Right.Publish, new Matter { Edition = Uk, Section = World }));
        Assert.Equal("rights.edition", editor.WhatStops(Right.Publish, new Matter { Edition = En, Section = World })?.Code);
    }

    [Fact]
    public void Somebody_limited_to_a_section_works_in_no_other()
    {
        var editor = Person(Role.Editor) with { Sections = [Sport] };
        Assert.Null(editor.WhatStops(Right.Publish, new Matter { Edition = En, Section = Sport }));
        Assert.Equal("rights.section", editor.WhatStops(Right.Publish, new Matter { Edition = En, Section = World })?.Code);
    }

    [Theory]
    [InlineData(Right.RunPaper)]
    [InlineData(Right.ManagePeople)]
    [InlineData(Right.ReadAudit)]
    public void What_concerns_the_whole_paper_is_for_people_without_limits(Right right)
    {
        Assert.Null(Person(Role.Admin).WhatStops(right));
        Assert.Equal("rights.limited", (Person(Role.Admin) with { Editions = [En] }).WhatStops(right)?.Code);
        Assert.Equal("rights.limited", (Person(Role.Admin) with { Sections = [World] }).WhatStops(right)?.Code);
    }

    [Fact]
    public void A_right_that_the_site_took_away_is_gone_for_that_role_alone()
    {
        var taken = new TakenRight(Role.Editor, Right.Publish);
        Assert.Equal("rights.role", (Person(Role.Editor) with { Taken = [taken] }).WhatStops(Right.Publish)?.Code);
        Assert.Null((Person(Role.Publisher) with { Taken = [taken] }).WhatStops(Right.Publish));
        Assert.Null((Person(Role.Editor, Role.Publisher) with { Taken = [taken] }).WhatStops(Right.Publish));
    }

    [Fact]
    public void A_person_of_two_roles_may_do_what_either_may()
    {
        var both = Person(Role.Author, Role.Translator);
        Assert.Null(both.WhatStops(Right.EditTranslation, new Matter { Edition = Uk, IsTranslation = true }));
        Assert.Null(both.WhatStops(Right.EditSource, new Matter { Edition = En, AssignedTo = both.User }));
        Assert.Equal("rights.role", both.WhatStops(Right.EditSource, new Matter { Edition = En })?.Code);
    }

    [Theory]
    [InlineData("ada@paper.example", true)]
    [InlineData("Олена@газета.укр", true)]
    [InlineData("a@b", true)]
    [InlineData("", false)]
    [InlineData("@", false)]
    [InlineData("a@", false)]
    [InlineData("a b@c", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a@b\r\nBcc: all", false)]
    [InlineData("<a@b>", false)]
    public void An_address_is_told_from_what_is_none(string text, bool isOne) => Assert.Equal(isOne, User.IsEmail(text));

    private static Actor Person(params Role[] roles) => Actor.Nobody with { User = new UserId(7), Name = "Ada", Roles = [.. roles] };
}
