[Control("CV-SUB-007", "Somebody is told of security alerts",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("An alert that reaches nobody has no effect. Without a contact it waits until somebody happens to look.")]
[Fix("Set the e-mail address of a mailbox that is read at all hours as the security contact of the subscription.")]
[Maps("MCSB", "IR-2"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "IR-5"), Maps("NIST SP 800-53", "IR-6(2)"),
    Maps("NIST SP 800-53", "SI-4(12)"), SameAs("PSRule", "Azure.Defender.SecurityContact"),
    For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict HasSecurityContact(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf<SecurityContact>(subscription).Any(contact =>
        contact.Properties.IsEnabled.OrDefault(true).Is(true)
        & contact.Properties.Emails.OrDefault("").Satisfies(emails => emails.Trim().Length > 0, "an e-mail address"));
