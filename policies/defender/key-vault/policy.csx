#load "../plans.csx"

[Control("CV-DEF-008", "The Defender plan for Key Vault is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Unusual reading of secrets is often the first sign that an identity was taken over.")]
[Fix("Set the pricing tier of the plan `KeyVaults` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.8.1"), SameAs("PSRule", "Azure.Defender.KeyVault")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "KeyVaults"));
