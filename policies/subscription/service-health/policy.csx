[Control("CV-SUB-010", "Somebody is told when the platform has a problem",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("Security advisories and outages of the platform come as service health events; without an alert they are read afterwards.")]
[Fix("Create an activity log alert for the category `ServiceHealth`, with an action group.")]
[SameAs("PSRule", "Azure.Monitor.ServiceHealth"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict HearsOfPlatformProblems(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, "Microsoft.Insights/activityLogAlerts").Any(alert =>
        alert["properties/enabled"].As<bool>().OrDefault(true).Is(true)
        & alert["properties/condition/allOf"].Items().OrEmpty().Any(condition =>
            condition["field"].Is("category") & condition["equals"].As<string>().OrDefault("").Is("ServiceHealth")));
