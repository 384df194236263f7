using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Checking;

/// <summary>An answer with a text of SMT-LIB 2 by which anybody can check it, with a solver that is not ours.</summary>
/// <param name="Id">Of the property.</param>
/// <param name="Statement">What was to be shown.</param>
/// <param name="Outcome">What the prover says.</param>
/// <param name="Reason">The answer in one sentence.</param>
/// <param name="Expected">What a solver must say to each question of the text, in order; none where the prover did not search.</param>
/// <param name="Semantics">Version of the reading, such as <c>conditional-access 1</c>.</param>
/// <param name="Subset">What the reading covers, and what not.</param>
/// <param name="Assumptions">What the answer takes for granted.</param>
/// <param name="Missing">What the export lacks.</param>
public sealed record ProofScript(
    string Id,
    string Statement,
    Outcome Outcome,
    string Reason,
    ImmutableArray<Satisfiability> Expected,
    string Semantics,
    string Subset,
    ImmutableArray<string> Assumptions,
    ImmutableArray<string> Missing)
{
    internal string Body { get; init; } = "";

    /// <summary>Why there is nothing that a solver could check; null where there is something.</summary>
    public string? Unchecked => Expected.IsEmpty ? WithoutSearch ?? "nothing was searched, so that there is nothing to check" : null;

    /// <summary>Why the answer is never searched for.</summary>
    internal string? WithoutSearch { get; init; }

    /// <summary>The text.</summary>
    /// <param name="sources">What the answer was made of, such as files with their hashes: one line each.</param>
    public string Text(params IEnumerable<string> sources)
    {
        var text = new SmtText().Comment($"Property: {Id}. {Statement}").Comment($"Answer: {Outcome}. {Reason}").Comment($"Semantics: {Semantics}").Comment($"Covered: {Subset}");
        foreach (var source in sources)
            text.Comment($"Made of: {source}");
        foreach (var assumption in Assumptions)
            text.Comment($"Assumption: {assumption}");
        foreach (var missing in Missing)
            text.Comment($"Missing: {missing}");
        text.Comment(Unchecked is { } why
            ? $"{char.ToUpperInvariant(why[0])}{why[1..]}."
            : $"Expected: {string.Join(", ", Expected.Select(e => e.Word))}. Run a solver on this file, such as: z3 <file>");
        return $"{text}{Body}";
    }
}

/// <summary>What a solver says to a question.</summary>
public enum Satisfiability
{
    /// <summary>There is nothing like that.</summary>
    Unsat,

    /// <summary>There is something.</summary>
    Sat,
}

/// <summary>The words of solvers.</summary>
public static class Satisfiabilities
{
    extension(Satisfiability answer)
    {
        /// <summary>As solvers write it.</summary>
        public string Word => answer switch
        {
            Satisfiability.Unsat => "unsat",
            Satisfiability.Sat => "sat",
        };
    }
}
