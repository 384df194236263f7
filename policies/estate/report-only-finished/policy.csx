#load "../directory.csx"

[Control("CV-EST-009", "No Conditional Access policy stays in report-only mode",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A policy that only reports looks like protection and is none.")]
[Fix("Read the report, then enable the policy or delete it; 30 days are enough.")]
[Maps("NIST SP 800-53", "CM-3"), Maps("NIST SP 800-53", "CM-6")]
Verdict NoPolicyStaysInReportOnlyMode(Snapshot snapshot) => snapshot.All<ConditionalAccessPolicy>().All(policy =>
    Named(policy.Resource, policy.State.IsNot(ConditionalAccessState.ReportOnly) | IsFresh(snapshot, policy)));

static Verdict IsFresh(Snapshot snapshot, ConditionalAccessPolicy policy)
{
    if (snapshot.AsOf is not { } asOf)
        return Verdict.Unknown.Because("nothing says when the export was made, and so how long it has been report-only");
    var since = policy.ModifiedDateTime.Node.Gap is Gap.None ? policy.ModifiedDateTime : policy.CreatedDateTime;
    return since.IsAfter(asOf.AddDays(-30));
}
