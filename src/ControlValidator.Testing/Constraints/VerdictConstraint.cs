using System.Collections.Immutable;
using ControlValidator.Model;
using NUnit.Framework.Constraints;

namespace ControlValidator.Testing;

/// <summary>The outcome of a <see cref="JudgedCase"/>, and on request why, and what was read.</summary>
public sealed class VerdictConstraint : Constraint
{
    private readonly Outcome outcome;
    private readonly ImmutableArray<string> reasons;
    private readonly ImmutableArray<SettingPath> settings;

    internal VerdictConstraint(Outcome outcome)
        : this(outcome, [], [])
    {
    }

    private VerdictConstraint(Outcome outcome, ImmutableArray<string> reasons, ImmutableArray<SettingPath> settings)
    {
        this.outcome = outcome;
        this.reasons = reasons;
        this.settings = settings;
    }

    public override string Description => string.Concat(
        [outcome.ToString(), .. settings.Select(s => $", reading {s.Text}"), .. reasons.Select(r => $", because of \"{r}\"")]);

    /// <summary>The verdict's reason holds this text.</summary>
    public VerdictConstraint Because(string part) => new(outcome, reasons.Add(part), settings);

    /// <summary>The check read this setting; with the path as for <see cref="ResourceBuilder.With"/>.</summary>
    public VerdictConstraint Reading(string path) => new(outcome, reasons, settings.Add(SettingPath.Parse(path)));

    public override ConstraintResult ApplyTo<TActual>(TActual actual) => actual is JudgedCase judged
        ? new VerdictResult(this, judged, Holds(judged))
        : throw new ArgumentException("A verdict is asserted of what a check gives on something: `policies.Check(id).On(resource)`.", nameof(actual));

    private bool Holds(JudgedCase judged) => judged.Outcome == outcome
        && reasons.All(r => judged.Reason.Contains(r, StringComparison.OrdinalIgnoreCase))
        && settings.All(s => judged.Observed.Any(o => o.Pointer.EndsWith(s.Pointer, StringComparison.OrdinalIgnoreCase)));
}
