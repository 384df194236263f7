using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A sign-in of which a record says what became of it.</summary>
/// <param name="Alternatives">The sign-in; several where the record leaves something out that a policy asks, such as whether it was for an action.</param>
/// <param name="Policies">What each policy made of it, as far as the record says.</param>
internal sealed record RecordedSignIn(
    string Id, ImmutableArray<SignIn> Alternatives, RecordedOutcome Outcome, ImmutableArray<RecordedPolicy> Policies)
{
    /// <summary>Ids of the policies whose device filter asks what the record does not tell of the device.</summary>
    internal ImmutableHashSet<string> OpenFilters { get; init; } = [];

    /// <summary>Authentication contexts that were asked for beside the application: one list, or several where the record does not say which.</summary>
    internal ImmutableArray<ImmutableArray<string>> Contexts { get; init; } = [[]];

    /// <summary>Whether a policy that the record does not name applied: not, where it names all that did.</summary>
    internal Truth UnnamedApplied { get; init; } = Truth.Unknown;
}

/// <summary>What a record says of a policy.</summary>
/// <param name="WasInForce">Whether it was asked at all, so that it says something that it did not apply.</param>
internal sealed record RecordedPolicy(string Id, string Name, Truth Applied, bool WasInForce = true);

/// <summary>What became of a sign-in.</summary>
internal enum RecordedOutcome
{
    LetThrough,

    /// <summary>By a policy; not by a wrong password.</summary>
    KeptOut,

    NotTold,
}
