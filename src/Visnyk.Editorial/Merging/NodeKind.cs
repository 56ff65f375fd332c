namespace Visnyk.Editorial.Merging;

/// <summary>
/// What a node is, in so far as two nodes of one id and another kind cannot be merged. Paragraphs, headings and list items are one kind: an
/// editor turns one into another and keeps the id.
/// </summary>
internal enum NodeKind
{
    Article,
    KeyPoints,
    KeyPoint,
    Body,
    Lead,
    Supports,
    Support,
    Corrections,
    Correction,
    Text,
    List,
    Quote,
    Picture,
    Gallery,
    Table,
    Row,
    Cell,
    Embed,
    FactBox,
    Snippet,
    Divider,
}
