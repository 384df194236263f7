namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What the model says to everything that a record may mean.</summary>
internal static class RecordedDecisions
{
    /// <summary>At least one. What the record says of policies about an action tells whether the sign-in was for it.</summary>
    internal static IEnumerable<SignInDecision> Of(ConditionalAccessModel model, RecordedSignIn record)
    {
        var all = record.Alternatives.Where(CanBe).SelectMany(signIn => Decide(model, record, signIn).Select(decision => (signIn.Target, Decision: decision))).ToList();
        foreach (var action in all.Select(static one => one.Target).Where(static target => target.Kind is SignInTargetKind.Action).Distinct().ToList())
        {
            var about = record.Policies.Where(policy => IsAbout(model.Tenant, policy.Id, action)).ToList();
            if (about.Exists(static policy => policy.Applied is Truth.Yes))
                return all.Where(one => one.Target == action).Select(static one => one.Decision);
            // one that would have applied, and did not
            if (about.Exists(policy => policy is { Applied: Truth.No, WasInForce: true } && all.TrueForAll(one => one.Target != action || Applies(one.Decision, policy.Id))))
                all.RemoveAll(one => one.Target == action);
        }
        return all.Select(static one => one.Decision);
    }

    // No legacy client registers anything.
    private static bool CanBe(SignIn signIn) => signIn.Target.Kind is not SignInTargetKind.Action || !Wording.IsLegacy(signIn.Client);

    /// <summary>For the application, and at once for each authentication context that was asked for beside it.</summary>
    private static IEnumerable<SignInDecision> Decide(ConditionalAccessModel model, RecordedSignIn record, SignIn signIn)
    {
        var decision = model.Simulate(signIn);
        return signIn.Target.IsApplication
            ? record.Contexts.Select(contexts => contexts.Aggregate(decision, (whole, context) => Both(whole, model.Simulate(signIn with { Target = SignInTarget.Context(context) }))))
            : [decision];
    }

    private static SignInDecision Both(SignInDecision one, SignInDecision other) => new(
        Worse(one.Outcome, other.Outcome), [.. one.Demands.Union(other.Demands, StringComparer.Ordinal)],
        [.. one.Policies.Zip(other.Policies, static (first, second) => second.Applies > first.Applies ? second : first)]);

    // What blocks blocks, whatever else is open; what is open is worse than what only demands more.
    private static SignInOutcome Worse(SignInOutcome one, SignInOutcome other) => (one, other) switch
    {
        (SignInOutcome.Blocked, _) or (_, SignInOutcome.Blocked) => SignInOutcome.Blocked,
        (SignInOutcome.Unknown, _) or (_, SignInOutcome.Unknown) => SignInOutcome.Unknown,
        (SignInOutcome.Challenged, _) or (_, SignInOutcome.Challenged) => SignInOutcome.Challenged,
        (SignInOutcome.Allowed, SignInOutcome.Allowed) => SignInOutcome.Allowed,
    };

    /// <summary>Whether a policy is about the action and about no application.</summary>
    private static bool IsAbout(Tenant tenant, string policy, SignInTarget action) => tenant.Acting.Any(one =>
        string.Equals(one.Id, policy, StringComparison.OrdinalIgnoreCase) && one.Targets.Include.IsEmpty && one.Targets.Actions.Contains(action.Id));

    private static bool Applies(SignInDecision decision, string policy) =>
        decision.Policies.Any(trace => string.Equals(trace.Id, policy, StringComparison.OrdinalIgnoreCase) && trace.Applies is Truth.Yes);
}
