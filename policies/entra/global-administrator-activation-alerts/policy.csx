#load "../privileged-roles.csx"

[Control("CV-AAD-708", "Becoming Global Administrator raises an alarm",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Medium)]
[Why("The moment when someone becomes able to do everything is the one to look at.")]
[Fix("In Privileged Identity Management, name recipients of the activation notification of Global Administrator, for the role and for every group that holds it.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "LT-2"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "AC-6(9)")]
[Maps("CISA SCuBA", "MS.AAD.7.8"), Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.8v1")]
Verdict BecomingGlobalAdministratorRaisesAnAlarm(Snapshot snapshot) =>
    GlobalAdministratorRules(snapshot, rules => SendsMail(rules, "Notification_Admin_EndUser_Assignment"));
