#load "../authentication-methods.csx"

[Control("CV-AAD-304", "Only one policy decides about authentication methods",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("Until the migration is complete, the old per-user and self-service settings still allow methods that the new policy forbids.")]
[Fix("Move the old MFA and self-service password reset settings into the authentication methods policy, then set its migration state to `migrationComplete`.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "CM-6"), Maps("CISA SCuBA", "MS.AAD.3.4"), SameAs("ScubaGear", "MS.AAD.3.4v1")]
Verdict OnlyOnePolicyDecidesAboutMethods(Snapshot snapshot) => MethodsPolicies(snapshot).All(HasNoOlderSettings);

// Null, and not merely missing, is what tenants have that never had older settings.
static Verdict HasNoOlderSettings(Node policy)
{
    var state = policy["policyMigrationState"].As<string>();
    return policy.Names.Contains("policyMigrationState", StringComparer.OrdinalIgnoreCase)
        ? state.OrDefault("migrationComplete").Is("migrationComplete")
        : state.Is("migrationComplete");
}
