[Control("CV-SUB-008", "No security alert waits for an answer",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("An alert that is open has been seen by nobody, or given up: what it points at goes on.")]
[Fix("Investigate each active alert, and resolve or dismiss it with its reason.")]
[SameAs("PSRule", "Azure.DefenderCloud.ActiveAlerts"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict AnswersItsAlerts(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, "Microsoft.Security/locations/alerts").None(alert => alert["properties/status"].Is("Active"));
