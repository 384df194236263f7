#load "../privileged-roles.csx"

[Control("CV-AAD-707", "Giving someone a highly privileged role raises an alarm",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Medium)]
[Why("The first thing an intruder does is give a role to an account of his own.")]
[Fix("In Privileged Identity Management, name recipients of the notifications for eligible and for active assignments of each highly privileged role.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "LT-2"), Maps("NIST SP 800-53", "AC-2(4)"), Maps("NIST SP 800-53", "AC-2(12)")]
[Maps("NIST SP 800-53", "AC-6(9)"), Maps("CISA SCuBA", "MS.AAD.7.7"), Maps("MITRE ATT&CK", "T1098.003")]
[SameAs("ScubaGear", "MS.AAD.7.7v1")]
Verdict GivingSomeoneAHighlyPrivilegedRoleRaisesAnAlarm(Snapshot snapshot) => AllRoleRules(
    snapshot, rules => SendsMail(rules, "Notification_Admin_Admin_Assignment") & SendsMail(rules, "Notification_Admin_Admin_Eligibility"));
