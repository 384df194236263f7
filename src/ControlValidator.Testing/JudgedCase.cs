using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Testing;

/// <summary>What a check gave, why, and what it read to come to it.</summary>
public sealed class JudgedCase
{
    private readonly Check check;

    internal JudgedCase(Check check, CaseTrace trace)
    {
        this.check = check;
        Outcome = trace.Result.Outcome;
        Reason = trace.Result.Reason;
        Observed = trace.Observed;
    }

    public Control Control => check.Control;

    public Outcome Outcome { get; }

    /// <summary>The verdict's sentences; "" where the check gives none.</summary>
    public string Reason { get; }

    /// <summary>The settings that the check read, in the order of reading, each by the JSON pointer from the resource's document.</summary>
    public ImmutableArray<Observation> Observed { get; }

    /// <summary>Path and line of the check.</summary>
    internal string Place => $"{check.Policy}:{check.Line}";

    public override string ToString() => Reason.Length > 0 ? $"{Outcome}: {Reason}" : Outcome.ToString();
}
