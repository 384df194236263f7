using System.Collections.Immutable;

namespace ControlValidator.Engine;

/// <summary>What became of recorded sign-ins when they were replayed against the model.</summary>
/// <param name="Decided">How many said something that the model says or contradicts.</param>
/// <param name="Unsafe">How many the model keeps out, or demands more of, though they came in with less.</param>
/// <param name="Unseen">Policies that are in force, and of which none of them says anything.</param>
public sealed record ReplayResult(int Decided, int Unsafe, ImmutableArray<string> Unseen);
