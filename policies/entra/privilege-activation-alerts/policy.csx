#load "../privileged-roles.csx"

[Control("CV-AAD-709", "Taking up any other highly privileged role raises an alarm",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Low)]
[Why("The other privileged roles lead to Global Administrator in a step or two.")]
[Fix("In Privileged Identity Management, name recipients of the activation notification of each highly privileged role.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "LT-2"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "AC-6(9)")]
[Maps("CISA SCuBA", "MS.AAD.7.9"), Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.9v1")]
Verdict TakingUpAnyOtherHighlyPrivilegedRoleRaisesAnAlarm(Snapshot snapshot) =>
    OtherRoleRules(snapshot, rules => SendsMail(rules, "Notification_Admin_EndUser_Assignment"));
