namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Who signs in: a person with the answers to all that policies ask, or a workload.</summary>
internal sealed record SignInSubject(Person? Person, Membership Membership, Workload? Workload)
{
    internal Truth CanMeetStrength => Person?.UsesEntraId ?? Truth.Yes;
}
