namespace Visnyk.Editorial.People;

/// <summary>Who may do what. A site can take rights away (<see cref="Actor.Taken"/>) and limit a person to editions and sections, but gives no more than this.</summary>
public static class RightsTable
{
    /// <summary>How far a role has a right.</summary>
    public static Grant Of(Role role, Right right) => right switch
    {
        Right.Read or Right.WriteOwn => Grant.Yes,
        Right.EditSource => Row(role, Grant.Assigned, Grant.No, Grant.Yes),
        Right.EditTranslation => Row(role, Grant.Assigned, Grant.Yes, Grant.Yes),
        Right.Review => Row(role, Grant.Own, Grant.Own, Grant.Yes),
        Right.Publish => Row(role, Grant.No, Grant.OwnTranslation, Grant.Yes),
        Right.Correct => Row(role, Grant.Propose, Grant.Propose, Grant.Yes),
        Right.Withdraw or Right.Arrange => Row(role, Grant.No, Grant.No, Grant.Yes),
        Right.Name => Row(role, Grant.No, Grant.Yes, Grant.Yes),
        Right.Kill or Right.RunPaper or Right.ReadAudit => role >= Role.Publisher ? Grant.Yes : Grant.No,
        Right.ManagePeople => role == Role.Admin ? Grant.Yes : Grant.No,
        _ => Grant.No,
    };

    private static Grant Row(Role role, Grant author, Grant translator, Grant editorAndAbove) => role switch
    {
        Role.Author => author,
        Role.Translator => translator,
        _ => editorAndAbove,
    };
}
