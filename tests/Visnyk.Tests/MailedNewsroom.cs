namespace Visnyk.Tests;

/// <summary>A newsroom with a mail server.</summary>
public sealed class MailedNewsroom : NewsroomPaper
{
    public MailedNewsroom()
        : this(new LetterBox())
    {
    }

    private MailedNewsroom(LetterBox post)
        : base(onPostgres: false, new() { ["mail-server"] = $"smtp://127.0.0.1:{post.Port}", ["mail-from"] = "newsroom@paper.example" }) => Post = post;

    public LetterBox Post { get; }
}
