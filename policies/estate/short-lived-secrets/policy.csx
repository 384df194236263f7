#load "../directory.csx"

[Control("CV-EST-010", "Application secrets live for a year at most",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A secret that never ends is in every copy that was ever made of it.")]
[Fix("Replace the secret by a managed identity or workload identity federation, or by one that ends within a year.")]
[Maps("MCSB", "IM-8"), Maps("MCSB", "IM-3"), Maps("NIST SP 800-53", "IA-5"), Maps("NIST SP 800-53", "IA-5(1)")]
Verdict SecretsLiveForAYearAtMost(Snapshot snapshot) => snapshot.All<Application>().All(application =>
    Named(application.Resource, application.PasswordCredentials.All(secret => HasEnded(snapshot, secret) | LivesAYearAtMost(secret))));

static Verdict HasEnded(Snapshot snapshot, PasswordCredential secret) =>
    snapshot.AsOf is { } asOf ? secret.EndDateTime.IsBefore(asOf) : Verdict.Fail;

static Verdict LivesAYearAtMost(PasswordCredential secret) =>
    secret.StartDateTime.TryGet(out var start) ? secret.EndDateTime.IsBefore(start.AddDays(367)) : secret.StartDateTime.IsPresent() & Verdict.Unknown;
