using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Holds one record against the model.</summary>
internal sealed class RecordReplay
{
    private readonly string pointer;
    private readonly RecordedSignIn record;
    private readonly List<SignInDecision> decisions;

    private RecordReplay(string pointer, RecordedSignIn record, List<SignInDecision> decisions)
    {
        this.pointer = pointer;
        this.record = record;
        this.decisions = decisions;
    }

    internal static IEnumerable<Replayed> Of(ConditionalAccessModel model, string pointer, RecordedSignIn record) =>
        new RecordReplay(pointer, record, [.. RecordedDecisions.Of(model, record)]).Results();

    private IEnumerable<Replayed> Results()
    {
        foreach (var policy in record.Policies)
        {
            var (applies, reason) = Applies(policy.Id);
            yield return new(pointer, record.Id, policy.Name, Judge(applies, policy.Applied), $"the record {Says(policy.Applied)}, the model says that {reason}");
        }
        foreach (var policy in decisions[0].Policies.Where(policy => !Names(policy.Id) && Applies(policy.Id).Applies is Truth.Yes))
            yield return new(pointer, record.Id, policy.Name, Judge(Truth.Yes, record.UnnamedApplied), "the record does not name it, the model says that it applies");
        if (record.Outcome is not RecordedOutcome.NotTold)
            yield return Whole(record.Outcome is RecordedOutcome.LetThrough);
    }

    private static string Says(Truth applied) => applied switch
    {
        Truth.Yes => "says that it applied",
        Truth.No => "says that it did not apply",
        Truth.Unknown => "does not say whether it applied",
    };

    private bool Names(string policy) => record.Policies.Any(named => string.Equals(named.Id, policy, StringComparison.OrdinalIgnoreCase));

    private (Truth Applies, string Reason) Applies(string policy)
    {
        var traces = decisions.Select(decision => decision.Policies.FirstOrDefault(trace => string.Equals(trace.Id, policy, StringComparison.OrdinalIgnoreCase))).OfType<PolicyTrace>().ToList();
        if (traces.Count == 0)
            return (Truth.Unknown, "it is not in the snapshot");
        if (traces.Exists(IsOpen))
            return (Truth.Unknown, "it may: its device filter asks what the record does not tell");
        return traces.TrueForAll(static trace => trace.Applies is Truth.Yes) ? (Truth.Yes, "it applies")
            : traces.TrueForAll(static trace => trace.Applies is Truth.No) ? (Truth.No, $"it does not ({traces[0].Reason})")
            : (Truth.Unknown, "it may: that depends on what the record or the export does not say");
    }

    /// <summary>Whether it is its device filter that decides, on attributes that the record does not tell.</summary>
    private bool IsOpen(PolicyTrace trace) =>
        record.OpenFilters.Contains(trace.Id) && (trace.Applies, trace.Reason) is (Truth.Yes, _) or (Truth.No, WhatIfReason.Devices);

    // A policy that applies only demands more, so that to expect it where it was not is to claim too much.
    private static Agreement Judge(Truth model, Truth happened) => (model, happened) switch
    {
        (Truth.Unknown, _) or (_, Truth.Unknown) => Agreement.Undecided,
        (Truth.Yes, Truth.Yes) or (Truth.No, Truth.No) => Agreement.Agrees,
        (Truth.No, Truth.Yes) => Agreement.SafelyDisagrees,
        (Truth.Yes, Truth.No) => Agreement.UnsafelyDisagrees,
    };

    private Replayed Whole(bool letThrough)
    {
        var keeps = decisions.Exists(decision => decision.Policies.Any(IsOpen)) ? Truth.Unknown
            : decisions.TrueForAll(static d => d.Outcome is SignInOutcome.Blocked or SignInOutcome.Challenged) ? Truth.Yes
            : decisions.TrueForAll(static d => d.Outcome is SignInOutcome.Allowed) ? Truth.No
            : Truth.Unknown;
        var model = keeps switch
        {
            Truth.Yes => decisions[0].Outcome is SignInOutcome.Blocked ? "blocks it" : $"demands {string.Join("; ", decisions[0].Demands)}",
            Truth.No => "lets it through",
            Truth.Unknown => "cannot tell from what the record and the export say",
        };
        return new(pointer, record.Id, "the sign-in", Judge(keeps, TruthLogic.Of(!letThrough)), $"it was {(letThrough ? "let through" : "kept out by a policy")}, the model {model}");
    }
}
