using System.Collections.Immutable;
using Visnyk.Editorial.Results;

namespace Visnyk.Tests;

/// <summary>An action in a situation, with who may do it.</summary>
/// <param name="Action">The action.</param>
/// <param name="Situation">What it is done to.</param>
/// <param name="Expected">A sign each for author, translator, editor, publisher and admin: + may, - may not.</param>
/// <param name="Run">Does it; what stopped it.</param>
public sealed record ActionTrial(Type Action, string Situation, string Expected, Func<Paper, Actor, Task<ImmutableArray<Problem>>> Run);
