using Visnyk.Editorial.Results;

namespace Visnyk.Newsroom.Articles;

/// <summary>What became of an article's form whose text was saved.</summary>
/// <param name="Was">What the form says of each part of the story (<see cref="StoryFields.Was"/>) from now on that it said: what was saved of it. Others may have said something else meanwhile, which this form shall not undo.</param>
/// <param name="Wrong">What of it could not be saved.</param>
public sealed record SavedForm(IReadOnlyList<string> Was, IReadOnlyList<Problem> Wrong);
