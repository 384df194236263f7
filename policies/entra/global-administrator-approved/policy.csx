#load "../privileged-roles.csx"

[Control("CV-AAD-706", "Becoming Global Administrator takes a second person",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("Approval turns a stolen account that is eligible into a question to someone who did not ask for it.")]
[Fix("In Privileged Identity Management, require approval to activate Global Administrator, for the role and for every group that holds it.")]
[Maps("MCSB", "PA-2"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("NIST SP 800-53", "AC-6(1)"), Maps("CISA SCuBA", "MS.AAD.7.6")]
[Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.6v1")]
Verdict BecomingGlobalAdministratorTakesASecondPerson(Snapshot snapshot) => GlobalAdministratorRules(
    snapshot, rules => Rule(rules, "Approval_EndUser_Assignment", rule => rule.IsApprovalRequired.Is(true)));
