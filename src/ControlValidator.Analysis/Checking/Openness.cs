namespace ControlValidator.Analysis.Checking;

/// <summary>What becomes of everything that nobody knows.</summary>
internal enum Openness
{
    /// <summary>The solver chooses, each by itself. What it does not find then is not there.</summary>
    Free,

    /// <summary>It is against the statement, wherever it matters. What the solver finds then is there for sure.</summary>
    Against,
}
